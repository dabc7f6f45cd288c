package jobsinpractice.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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

  private static final Pattern MEMBER = Pattern.compile("\\s*private [^=(;]*?(\\w+)\\s*[=(;]");

  private TaskDiff() {}

  /** Returns the first file that holds the task, in the learner's folder. */
  static Optional<Path> file(LabHome lab, int task) {
    return solutions(lab).stream()
        .filter(file -> !marked(text(file), task).lines().isEmpty())
        .map(file -> learners(lab, file))
        .findFirst();
  }

  /**
   * Returns the comparison. While the solution of this task uses what belongs to a task that is not
   * done, there is only a line that says so, because its code would give that other task away.
   *
   * @param open the lab's tasks that are not done
   */
  static List<DiffLine> of(LabHome lab, int task, Collection<Integer> open) {
    for (int other : open) {
      if (other != task && usesMembersOf(other, task, lab)) {
        String why = "This comparison is shown when task " + other + " is done.";
        return List.of(new DiffLine('@', why));
      }
    }
    List<DiffLine> out = new ArrayList<>();
    for (Path file : solutions(lab)) {
      Marked solution = marked(text(file), task);
      Path mine = learners(lab, file);
      if (!solution.lines().isEmpty() && Files.exists(mine)) {
        String name = mine.getFileName().toString();
        List<DiffLine> lines = lines(CodeLines.of(name, text(mine)), solution, name);
        out.add(new DiffLine('@', name));
        out.addAll(lines);
      }
    }
    return out;
  }

  private static List<DiffLine> lines(CodeLines mine, Marked solution, String name) {
    List<DiffLine> out = new ArrayList<>();
    CodeLines theirs = CodeLines.of(name, solution.all());
    for (LineDiff.Edit edit : LineDiff.edits(mine, theirs)) {
      boolean inside = solution.holds(theirs, edit.next());
      if (edit.sign() == '-') {
        // A removed statement belongs to the task if a statement next to it does.
        inside |= solution.holds(theirs, edit.next() - 1);
      }
      if (inside) {
        edit.statement().lines().forEach(line -> out.add(new DiffLine(edit.sign(), line)));
      }
    }
    return out;
  }

  /** Returns whether the solution of a task uses a private member that another task declares. */
  private static boolean usesMembersOf(int other, int task, LabHome lab) {
    for (Path file : solutions(lab)) {
      List<String> text = text(file);
      String uses = String.join("\n", marked(text, task).own());
      for (String line : marked(text, other).own()) {
        Matcher member = MEMBER.matcher(line);
        if (member.lookingAt() && uses.matches("(?s).*\\b" + member.group(1) + "\\b.*")) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * A solution without its markers.
   *
   * @param lines the numbers of the task's lines, from 0
   */
  private record Marked(List<String> all, Set<Integer> lines) {
    /** Returns whether the statement at this index, if there is one, begins in the task's lines. */
    boolean holds(CodeLines code, int at) {
      List<CodeLines.Statement> all = code.statements();
      return at >= 0 && at < all.size() && lines.contains(all.get(at).from() - 1);
    }

    List<String> own() {
      return lines.stream().sorted().map(all::get).toList();
    }
  }

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
