package jobsinpractice.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An instructor's timetable adds up, and gives each lab the minutes that the lab asks for. */
@DisplayName("The timetables for instructors")
class TimetablesIT {
  private static final Pattern HEADING =
      Pattern.compile("(?m)^## (.+) \\((?:(\\d+) × )?(\\d+) minutes\\)$");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (?:(\\d+) · )?(\\d+):(\\d\\d) \\| (\\d+) \\| (.+) \\|$");
  private static final Pattern LAB = Pattern.compile("labs/(lab\\d+)/README\\.md");
  private static final Pattern MINUTES = Pattern.compile("(\\d+)\\s+minutes");

  private static final Pattern BELIEF =
      Pattern.compile("\\(\\.\\./\\.\\./(solutions/lab\\d+/wrong-answers/[\\w-]+\\.java)\\)");
  private static final Pattern EXAMPLE = Pattern.compile("-Dexample=(\\w+)");

  private final Labs labs = Labs.find(Path.of(""));

  /** One day's or week's row. */
  private record Row(int part, int at, int minutes, String what) {}

  @TestFactory
  Stream<DynamicTest> tables() throws IOException {
    String page = Files.readString(labs.root().resolve("chapters/teaching/README.md"));
    List<DynamicTest> tests = new ArrayList<>();
    Matcher heading = HEADING.matcher(page);
    while (heading.find()) {
      int parts = heading.group(2) == null ? 1 : Integer.parseInt(heading.group(2));
      int minutes = Integer.parseInt(heading.group(3));
      int end = page.indexOf("\n## ", heading.end());
      String section = page.substring(heading.end(), end < 0 ? page.length() : end);
      tests.add(
          dynamicTest(
              heading.group(1), () -> assertThat(faults(section, parts, minutes)).isEmpty()));
    }
    assertThat(tests).as("timetables").hasSize(4);
    return tests.stream();
  }

  @Test
  @DisplayName("A late start, a wrong sum, and a lab with other minutes are found")
  void planted() throws IOException {
    int lab0 = minutes("lab0");
    assertThat(faults(talkAndLab("0:10", lab0), 1, 10 + lab0)).isEmpty();
    assertThat(faults(talkAndLab("0:10", lab0), 1, 240)).hasSize(1);
    assertThat(faults(talkAndLab("0:10", lab0), 2, 10 + lab0)).hasSize(1);
    assertThat(faults(talkAndLab("0:10", lab0 + 1), 1, 11 + lab0)).hasSize(1);
    assertThat(faults(talkAndLab("0:15", lab0), 1, 15 + lab0)).hasSize(1);
  }

  @Test
  @DisplayName("The notes have each part for every lab, three beliefs, and demos that exist")
  void notes() throws IOException {
    String notes = Files.readString(labs.root().resolve("chapters/teaching/notes.md"));
    for (LabHome lab : labs.all()) {
      assertThat(gaps(note(notes, lab.number()))).as("notes of " + lab).isEmpty();
    }
    String first = note(notes, 0);
    assertThat(gaps(first.replace("**Ask.**", ""))).containsExactly("**Ask.**");
    assertThat(gaps(first.replace("/score-in-milliseconds.java", "/none.java"))).hasSize(2);
    assertThat(gaps(first.replace("JobsLifeMain", "NoMain"))).containsExactly("NoMain");
  }

  private static String note(String notes, int lab) {
    int from = notes.indexOf("\n## " + lab + " · ");
    int to = notes.indexOf("\n## ", from + 1);
    return from < 0 ? "" : notes.substring(from, to < 0 ? notes.length() : to);
  }

  private List<String> gaps(String note) {
    List<String> gaps = new ArrayList<>();
    Stream.of("**Goal.**", "**Demo.**", "**Ask.**", "**Where they get stuck.**")
        .filter(part -> !note.contains(part))
        .forEach(gaps::add);
    if (!note.contains("**When you are late.**")) gaps.add("**When you are late.**");
    List<String> beliefs = BELIEF.matcher(note).results().map(found -> found.group(1)).toList();
    List<String> missing =
        beliefs.stream().filter(file -> !Files.exists(labs.root().resolve(file))).toList();
    gaps.addAll(missing);
    if (beliefs.size() - missing.size() < 3) gaps.add("three beliefs");
    Path examples = labs.root().resolve("engine/examples/src/main/java/jobsinpractice/examples");
    EXAMPLE
        .matcher(note)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !Files.exists(examples.resolve(name + ".java")))
        .forEach(gaps::add);
    return gaps;
  }

  private static String talkAndLab(String labAt, int labMinutes) {
    String lab = "| " + labAt + " | " + labMinutes + " | [x](../../labs/lab0/README.md) |\n";
    return "| 0:00 | 10 | talk |\n" + lab;
  }

  private List<String> faults(String section, int parts, int minutes) throws IOException {
    List<String> faults = new ArrayList<>();
    int part = 0, at = minutes;
    for (Row row : rows(section)) {
      if (row.part() != part) {
        if (at != minutes) faults.add("part " + part + " has " + at + " minutes");
        part = row.part();
        at = 0;
      }
      if (row.at() != at) faults.add(row + " should begin at minute " + at);
      at = row.at() + row.minutes();
      Matcher lab = LAB.matcher(row.what());
      if (lab.find() && row.minutes() != minutes(lab.group(1))) faults.add("minutes: " + row);
    }
    if (at != minutes) faults.add("part " + part + " has " + at + " minutes");
    if (part != parts) faults.add(part + " parts");
    return faults;
  }

  private static List<Row> rows(String section) {
    return ROW.matcher(section)
        .results()
        .map(
            row ->
                new Row(
                    row.group(1) == null ? 1 : Integer.parseInt(row.group(1)),
                    60 * Integer.parseInt(row.group(2)) + Integer.parseInt(row.group(3)),
                    Integer.parseInt(row.group(4)),
                    row.group(5)))
        .toList();
  }

  private int minutes(String name) throws IOException {
    for (LabHome lab : labs.all()) {
      if (!lab.name().equals(name)) continue;
      Matcher found = MINUTES.matcher(Files.readString(lab.readme()));
      if (found.find()) return Integer.parseInt(found.group(1));
    }
    throw new AssertionError("no minutes of " + name);
  }
}
