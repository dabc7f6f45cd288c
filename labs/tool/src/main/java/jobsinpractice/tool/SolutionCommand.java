package jobsinpractice.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.runner.LabHome;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code labs/lab solution N}: shows the solution and explains it. */
@Command(
    name = "solution",
    header = "Shows the solution, explains it, and lists alternatives.",
    description = {
      "",
      "It is shown once every task of the lab is done, or with --show. Your own code stays as it is.",
      "diff N compares the two.",
      ""
    })
final class SolutionCommand extends LabCommand {
  @Option(names = "--show", description = "show it although your tests are still red")
  private boolean show;

  SolutionCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    LabHome lab = lab();
    if (!SolutionText.mayBeSeen(course, lab, "solution", show)) {
      return ExitCode.FAILED;
    }
    List<String> lines = new ArrayList<>();
    Path why = lab.solutionDir().resolve("README.md");
    if (Files.exists(why)) {
      lines.addAll(Markdown.lines(SolutionText.text(why), terminal, ""));
      lines.add("");
    }
    lines.add("The code: " + course.shown(lab.solutionSources()));
    lines.add("Compare it with yours: " + terminal.cyan(CommandNames.lab("diff " + lab.number())));
    Pager.show(terminal, lines);
    return ExitCode.DONE;
  }
}
