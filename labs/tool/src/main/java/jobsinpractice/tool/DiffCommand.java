package jobsinpractice.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jobsinpractice.runner.LabHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code labs/lab diff N}: compares the learner's code with the solution. */
@Command(
    name = "diff",
    header = "Compares your code with the solution.",
    description = {
      "",
      "Red lines with - are yours, and green lines with + are the solution's. Comments, imports, blank",
      "lines, and line breaks do not count. Code that differs from the solution is not wrong if the",
      "tests pass. solution N explains the choices.",
      ""
    })
final class DiffCommand extends LabCommand {
  private static final String LEGEND =
      "Comments, imports, blank lines, and line breaks do not count.";

  @Option(names = "--show", description = "show it although your tests are still red")
  private boolean show;

  DiffCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    LabHome lab = lab();
    if (!SolutionText.mayBeSeen(course, lab, "diff", show)) {
      return ExitCode.FAILED;
    }
    List<String> lines = diff(lab);
    if (lines.isEmpty()) {
      terminal.line("Your code of lab " + lab.number() + " is identical to the solution.");
      terminal.line(LEGEND);
      return ExitCode.DONE;
    }
    List<String> all = new ArrayList<>();
    all.add(terminal.red("- yours") + "   " + terminal.green("+ the solution's"));
    all.add(terminal.dim(LEGEND));
    all.addAll(lines);
    Pager.show(terminal, all);
    return ExitCode.DONE;
  }

  private List<String> diff(LabHome lab) {
    Map<String, String> answer = SolutionText.files(lab);
    TreeSet<String> names = new TreeSet<>(answer.keySet());
    names.addAll(Backup.names(lab));
    List<String> out = new ArrayList<>();
    for (String name : names) {
      Path mine = lab.dir().resolve(name);
      List<String> before = Files.exists(mine) ? lines(SolutionText.text(mine)) : List.of();
      List<String> after = answer.containsKey(name) ? lines(answer.get(name)) : List.of();
      List<LineDiff.Hunk> hunks =
          LineDiff.hunks(LineDiff.lines(CodeLines.of(name, before), CodeLines.of(name, after)));
      if (hunks.isEmpty()) {
        continue;
      }
      out.add("");
      out.add(terminal.bold(course.shown(mine)) + remark(before, after));
      hunks.forEach(hunk -> print(hunk, out));
    }
    return out;
  }

  private static String remark(List<String> before, List<String> after) {
    if (before.isEmpty()) {
      return " (only in the solution)";
    }
    return after.isEmpty() ? " (only in your code)" : "";
  }

  private void print(LineDiff.Hunk hunk, List<String> out) {
    out.add(terminal.dim("@ line " + hunk.from()));
    for (LineDiff.Line line : hunk.lines()) {
      String text = line.sign() + " " + line.text();
      out.add(
          switch (line.sign()) {
            case '-' -> terminal.red(text);
            case '+' -> terminal.green(text);
            default -> text.stripTrailing();
          });
    }
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : text.lines().toList();
  }
}
