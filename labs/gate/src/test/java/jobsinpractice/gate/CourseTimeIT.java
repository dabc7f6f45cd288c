package jobsinpractice.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The README's promise of how long the course takes is the sum of what chapters and labs say. */
@DisplayName("The course's minutes")
class CourseTimeIT {
  private static final Pattern READING = Pattern.compile("(\\d+)\\s+minutes");
  private final Labs labs = Labs.find(Path.of(""));

  @Test
  @DisplayName("add up to the hours in the README")
  void hours() throws IOException {
    int minutes = 0;
    for (Path chapter : chapters()) minutes += first(READING, Files.readString(chapter));
    for (LabHome lab : labs.all()) minutes += first(READING, Files.readString(lab.readme()));
    String readme = Files.readString(labs.root().resolve("README.md"));
    int hours = first(Pattern.compile("After about (\\d+) hours"), readme);
    assertThat(hours).as("%d minutes in all", minutes).isEqualTo(Math.round(minutes / 60f));
  }

  @Test
  @DisplayName("are the same in a lab and in the README's table")
  void table() throws IOException {
    String readme = Files.readString(labs.root().resolve("README.md"));
    for (LabHome lab : labs.all()) {
      Pattern row = Pattern.compile("\\(labs/" + lab.name() + "/README.md\\), (\\d+) minutes");
      assertThat(first(row, readme))
          .as("minutes of " + lab)
          .isEqualTo(first(READING, Files.readString(lab.readme())));
    }
  }

  private List<Path> chapters() throws IOException {
    try (Stream<Path> files = Files.list(labs.root().resolve("chapters"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d\\d-.*\\.md"))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  private static int first(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> Integer.parseInt(found.group(1)))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("no " + pattern + " in: " + text.lines().findFirst()));
  }
}
