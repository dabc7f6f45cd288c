package jobsinpractice.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.runner.LabHome;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code labs/lab solution N}: the answer and why, for those who passed or asked. */
@Command(
    name = "solution",
    header = "The answer, why it is the answer, and what else would do.",
    description = {
      "",
      "Shown once every task of the lab is done, or when you ask with --show. It is only shown: your",
      "own code stays as it is. diff N puts both side by side.",
      ""
    })
final class SolutionCommand extends LabCommand {
  @Option(names = "--show", description = "even though your tests are still red")
  private boolean show;

  SolutionCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    LabHome lab = lab();
    if (!SolutionText.mayBeSeen(course, lab, "solution", show)) {
      return LabTool.FAILED;
    }
    List<String> lines = new ArrayList<>();
    Path why = lab.solutionDir().resolve("README.md");
    if (Files.exists(why)) {
      lines.addAll(Markdown.lines(SolutionText.text(why), terminal, ""));
      lines.add("");
    }
    lines.add("The code: " + course.shown(lab.solutionSources()));
    lines.add("Against yours: " + terminal.cyan(CommandNames.lab("diff " + lab.number())));
    Pager.show(terminal, lines);
    return LabTool.DONE;
  }
}
