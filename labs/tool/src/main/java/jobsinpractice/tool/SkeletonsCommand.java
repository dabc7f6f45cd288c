package jobsinpractice.tool;

import java.util.List;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Skeletons;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code labs/lab skeletons [N…]}: rebuilds skeletons from the solutions, for authors. */
@Command(
    name = "skeletons",
    header = "For authors of labs: rebuilds the skeletons from the solutions.",
    description = {
      "",
      "It overwrites labs/labN/src/main without a backup. As a learner, use reset N instead.",
      ""
    })
final class SkeletonsCommand extends CourseCommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "N",
      converter = LabNumber.class,
      description = "the labs; without it, every lab")
  private List<Integer> numbers;

  SkeletonsCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    List<LabHome> labs =
        numbers == null ? course.labs().all() : numbers.stream().map(course.labs()::lab).toList();
    if (labs.isEmpty()) {
      throw new UserError("The course has no labs yet.", CommandNames.lab("new 0 \"A name\""));
    }
    for (LabHome lab : labs) {
      List<String> changed = Skeletons.write(lab);
      String what = changed.isEmpty() ? "unchanged" : String.join("\n  ", changed);
      terminal.line(lab + ": " + what);
    }
    return ExitCode.DONE;
  }
}
