package jobsinpractice.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.book.LabView.DiffLine;
import jobsinpractice.runner.LabHome;

/**
 * Compares the learner's code of one task with the solution's. Nothing of another task is shown:
 * the solution marks each task's lines.
 */
final class TaskDiff {
  private static final Pattern START = Pattern.compile("\\s*// region ([A-Za-z0-9-]+)\\s*");
  private static final Pattern END = Pattern.compile("\\s*// endregion\\s*");

  private TaskDiff() {}

  /** Returns the first file that holds the task, in the learner's folder. */
  static Optional<Path> file(LabHome lab, int task) {
    return solutions(lab).stream()
        .filter(file -> !marked(text(file), task).lines().isEmpty())
        .map(file -> learners(lab, file))
        .findFirst();
  }

  static List<DiffLine> of(LabHome lab, int task) {
    List<DiffLine> out = new ArrayList<>();
    for (Path file : solutions(lab)) {
      Marked solution = marked(text(file), task);
      Path mine = learners(lab, file);
      if (!solution.lines().isEmpty() && Files.exists(mine)) {
        List<DiffLine> lines = lines(text(mine), solution);
        out.add(new DiffLine('@', mine.getFileName().toString()));
        out.addAll(lines);
      }
    }
    return out;
  }

  private static List<DiffLine> lines(List<String> mine, Marked solution) {
    List<DiffLine> out = new ArrayList<>();
    int at = 0; // in the solution
    for (LineDiff.Line line : LineDiff.lines(mine, solution.all())) {
      // A removed line belongs to the task if the lines around it do.
      boolean inside =
          line.sign() == '-'
              ? solution.lines().contains(at) || solution.lines().contains(at - 1)
              : solution.lines().contains(at);
      if (inside) {
        out.add(new DiffLine(line.sign(), line.text()));
      }
      at += line.sign() == '-' ? 0 : 1;
    }
    return out;
  }

  /**
   * A solution without its markers.
   *
   * @param lines the numbers of the task's lines, from 0
   */
  private record Marked(List<String> all, Set<Integer> lines) {}

  private static Marked marked(List<String> text, int task) {
    List<String> all = new ArrayList<>();
    Set<Integer> lines = new HashSet<>();
    boolean inside = false;
    for (String line : text) {
      Matcher start = START.matcher(line);
      if (start.matches()) {
        String name = start.group(1) + "-";
        inside = name.startsWith("task-" + task + "-");
      } else if (END.matcher(line).matches()) {
        inside = false;
      } else {
        if (inside) {
          lines.add(all.size());
        }
        all.add(line);
      }
    }
    return new Marked(all, lines);
  }

  private static List<Path> solutions(LabHome lab) {
    try {
      return Course.files(lab.solutionSources());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + lab.solutionSources(), e);
    }
  }

  private static Path learners(LabHome lab, Path solution) {
    return lab.sources().resolve(lab.solutionSources().relativize(solution).toString());
  }

  private static List<String> text(Path file) {
    return SolutionText.text(file).lines().toList();
  }
}
