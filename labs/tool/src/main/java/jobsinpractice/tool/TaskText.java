package jobsinpractice.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jobsinpractice.runner.Hints.TaskHints;
import jobsinpractice.runner.LabHome;

/**
 * The text about one task: its title, what it asks for, and where its stub is.
 *
 * @param asks the sentence in the stub's comment, or ""
 * @param place file and line of the stub in the learner's code, or "" once it is gone
 */
record TaskText(int lab, int task, String title, String asks, String place) {
  private static final Pattern COMMENT = Pattern.compile("\\s*// ?");

  static TaskText of(Course course, LabHome lab, int task) {
    String title = lab.hints().task(task).map(TaskHints::title).orElse("");
    return new TaskText(
        lab.number(), task, title, asks(lab, task), place(course, lab, task).orElse(""));
  }

  /** "1.3 retry latency". */
  String name() {
    String lower =
        title.isEmpty()
            ? ""
            : " " + title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    return lab + "." + task + lower;
  }

  private static String asks(LabHome lab, int task) {
    StringBuilder sentence = new StringBuilder();
    for (String line : lines(lab.stubs().resolve("task-" + task + ".java"))) {
      if (line.strip().startsWith("//")) {
        sentence.append(COMMENT.matcher(line).replaceFirst("").strip()).append(' ');
      }
    }
    return sentence.toString().strip().replaceFirst("^Lab \\d+, task \\d+: ", "");
  }

  private static Optional<String> place(Course course, LabHome lab, int task) {
    return TaskPlace.stub(lab, task).map(place -> course.shown(place.file()) + ":" + place.line());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      return List.of(); // half a character: the learner's editor is writing the file
    }
  }
}
