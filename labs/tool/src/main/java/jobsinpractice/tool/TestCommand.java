package jobsinpractice.tool;

import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Verdicts;
import jobsinpractice.runner.WarmRunner;
import picocli.CommandLine.Command;

/** {@code labs/lab test N}: the lab's tests, once. */
@Command(
    name = "test",
    header = "Runs a lab's tests once and says what is still to do.",
    description = {
      "",
      "The same tests and the same words as ./mvnw -pl labs/lab1 test, without Maven's start.",
      "Exit code 0 when every task is done, 1 when one is not. A test that runs longer than "
          + WarmRunner.SECONDS
          + " s is cut off, and the line that it was in is named.",
      ""
    })
final class TestCommand extends LabCommand {
  TestCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    LabHome lab = lab();
    String fingerprint = course.fingerprint(lab);
    try (WarmRunner runner = WarmRunner.start()) {
      Verdicts verdicts = runner.run(lab);
      course.note(lab, fingerprint, verdicts);
      terminal.print(VerdictScreen.of(verdicts, Terminal.HEIGHT, terminal));
      return verdicts.green() ? LabTool.DONE : LabTool.FAILED;
    }
  }
}
