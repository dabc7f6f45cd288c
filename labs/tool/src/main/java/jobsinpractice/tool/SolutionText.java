package jobsinpractice.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Sources;
import jobsinpractice.testkit.CommandNames;

/** A lab's solution: shown to those who passed or asked, never written over anything. */
final class SolutionText {
  private SolutionText() {}

  /** The solution as the files of a lab: src/main/java/…, without the markers. */
  static Map<String, String> files(LabHome lab) {
    Sources solution = Sources.solution(lab);
    Map<String, String> files = new TreeMap<>();
    solution.java().forEach((name, text) -> files.put("src/main/java/" + name, text));
    try {
      for (Path file : Course.files(solution.resources())) {
        String name = solution.resources().relativize(file).toString().replace('\\', '/');
        files.put("src/main/resources/" + name, text(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + solution.resources(), e);
    }
    return files;
  }

  /** A file's text, whatever its bytes are: half a character becomes a question mark. */
  static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Whether the learner may see it; says what to do instead when not. */
  static boolean mayBeSeen(Course course, LabHome lab, String command, boolean asked) {
    if (asked) {
      return true;
    }
    LabProgress standing = course.standing(lab);
    if (standing.complete()) {
      return true;
    }
    Terminal terminal = course.terminal();
    int next = standing.next().orElse(1);
    terminal.line(
        "Lab " + lab.number() + ": " + standing.count() + ". The answer shows when you pass.");
    terminal.labelled("stuck?", CommandNames.lab("hint " + lab.number() + "." + next));
    terminal.labelled("or now", CommandNames.lab(command + " " + lab.number() + " --show"));
    return false;
  }
}
