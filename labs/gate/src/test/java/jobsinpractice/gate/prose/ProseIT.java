package jobsinpractice.gate.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The project's sentences are plain English: the habits that we unlearn are counted in every text,
 * string literal, and comment. {@code remaining.txt} holds what is still there; no count may grow,
 * and one that has shrunk is written down by {@code -Dprose=write}.
 */
@DisplayName("The project's English")
class ProseIT {
  private static final Path REMAINING = Path.of("src/test/resources/prose/remaining.txt");
  private static final Set<String> NOT_OURS =
      Set.of("target", ".git", ".lab", "node_modules", "mvnw");

  private final Path root = Labs.find(Path.of("")).root();

  @Test
  @DisplayName("has no more of the habits than is written down")
  void habits() throws IOException {
    Map<String, Long> found = new TreeMap<>();
    for (Path file : files()) {
      ProseFile prose = ProseFile.read(root, file);
      for (Habit habit : Habit.ALL) {
        long count = habit.count(prose.text());
        if (count > 0) found.put(prose.name() + " · " + habit.name(), count);
      }
    }
    report(found);
    Map<String, Long> allowed = remaining();
    if ("write".equals(System.getProperty("prose"))) {
      write(found);
      return;
    }
    List<String> worse = new ArrayList<>();
    found.forEach(
        (where, count) -> {
          long before = allowed.getOrDefault(where, 0L);
          if (count > before) worse.add(where + ": " + before + " before, now " + count);
        });
    assertThat(worse)
        .as("sentences to write again; Habit.java says what to write instead")
        .isEmpty();
  }

  @TestFactory
  @DisplayName("is checked by patterns that find a planted example")
  Stream<DynamicTest> planted() {
    return Habit.ALL.stream()
        .map(
            habit ->
                DynamicTest.dynamicTest(
                    habit.name(),
                    () -> {
                      assertThat(habit.count(habit.planted())).isPositive();
                      String literal = "say(\"" + habit.planted() + "\"); // fine";
                      assertThat(habit.count(ProseFile.source(literal))).isPositive();
                      assertThat(habit.count(ProseFile.markdown(habit.planted()))).isPositive();
                      assertThat(habit.count("You see how long the oldest job has waited."))
                          .isZero();
                    }));
  }

  @Test
  @DisplayName("is read in comments, literals, and Markdown, but not in code")
  void whatIsRead() {
    String java =
        "/** Told. */ class A { String told = \"is \" + \"told\"; // told\n char c = '\"'; int told; }";
    assertThat(Habit.ALL.get(1).count(ProseFile.source(java))).isEqualTo(2);
    assertThat(Habit.ALL.get(1).count(ProseFile.markdown("`told`\n\n```\ntold\n```\n"))).isZero();
  }

  private void report(Map<String, Long> found) throws IOException {
    Map<String, Long> byFile = new TreeMap<>();
    found.forEach((where, count) -> byFile.merge(where.split(" · ")[0], count, Long::sum));
    StringBuilder out = new StringBuilder("| file | words | habits |\n|---|---|---|\n");
    for (Path file : files()) {
      ProseFile prose = ProseFile.read(root, file);
      if (prose.name().endsWith(".md")) {
        long habits = byFile.getOrDefault(prose.name(), 0L);
        out.append(
            String.format(Locale.ROOT, "| %s | %d | %d |%n", prose.name(), prose.words(), habits));
      }
    }
    Files.writeString(Path.of("target/prose.md"), out);
    long all = byFile.values().stream().mapToLong(Long::longValue).sum();
    System.out.println(
        "Habits left in the texts, literals, and comments: "
            + all
            + " in "
            + byFile.size()
            + " files; per page: labs/gate/target/prose.md");
  }

  private Map<String, Long> remaining() throws IOException {
    Map<String, Long> allowed = new TreeMap<>();
    if (Files.exists(REMAINING)) {
      for (String line : Files.readAllLines(REMAINING)) {
        int at = line.lastIndexOf(": ");
        if (at > 0) allowed.put(line.substring(0, at), Long.parseLong(line.substring(at + 2)));
      }
    }
    return allowed;
  }

  private void write(Map<String, Long> found) throws IOException {
    StringBuilder out = new StringBuilder();
    found.forEach((where, count) -> out.append(where).append(": ").append(count).append('\n'));
    Files.writeString(REMAINING, out);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(md|java)"))
          .filter(file -> !file.endsWith("Habit.java") && !file.endsWith("ProseIT.java"))
          .filter(
              file ->
                  Stream.iterate(root.relativize(file), p -> p != null, Path::getParent)
                      .noneMatch(part -> NOT_OURS.contains("" + part.getFileName())))
          .sorted()
          .toList();
    }
  }
}
