package jobsinpractice.tool;

import java.util.List;
import java.util.concurrent.Callable;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Skeletons;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code labs/lab skeletons [N…]}: for authors, the skeletons made again from the solutions. */
@Command(
    name = "skeletons",
    header = "For authors of labs: makes skeletons again from their solutions.",
    description = {
      "",
      "Writes over labs/labN/src/main without a backup. A learner wants reset N instead.",
      ""
    })
final class SkeletonsCommand implements Callable<Integer> {
  private final Course course;

  @Parameters(
      arity = "0..*",
      paramLabel = "N",
      converter = LabNumber.class,
      description = "labs; none means every lab")
  private List<Integer> numbers;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "this text")
  private boolean help;

  SkeletonsCommand(Course course) {
    this.course = course;
  }

  @Override
  public Integer call() {
    List<LabHome> labs =
        numbers == null ? course.labs().all() : numbers.stream().map(course.labs()::lab).toList();
    if (labs.isEmpty()) {
      throw new UserError("There is no lab yet.", CommandNames.lab("new 0 \"A name\""));
    }
    for (LabHome lab : labs) {
      List<String> changed = Skeletons.write(lab);
      String what = changed.isEmpty() ? "as it was" : String.join("\n  ", changed);
      course.terminal().line(lab + ": " + what);
    }
    return LabTool.DONE;
  }
}
