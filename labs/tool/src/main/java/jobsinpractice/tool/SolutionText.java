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

/** A lab's solution as text. It is only shown, and never overwrites anything. */
final class SolutionText {
  private SolutionText() {}

  /** Returns the solution as the files of a lab: src/main/java/…, without the markers. */
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

  /** Returns whether the learner's code is this solution, apart from the solution's markers. */
  static boolean equalsCodeOf(LabHome lab) {
    Map<String, String> mine = new TreeMap<>();
    Backup.names(lab).forEach(name -> mine.put(name, text(lab.dir().resolve(name))));
    return mine.equals(files(lab));
  }

  /** Returns a file's text, whatever its bytes are: half a character becomes a question mark. */
  static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Returns whether to show it to the learner; if not, prints what to do instead. */
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
        "Lab "
            + lab.number()
            + ": "
            + standing.count()
            + ". The solution is hidden until every task is done.");
    terminal.labelled("stuck?", CommandNames.lab("hint " + lab.number() + "." + next));
    terminal.labelled("show it", CommandNames.lab(command + " " + lab.number() + " --show"));
    return false;
  }
}
