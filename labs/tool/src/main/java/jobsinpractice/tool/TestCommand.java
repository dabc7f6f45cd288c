package jobsinpractice.tool;

import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Verdicts;
import jobsinpractice.runner.WarmRunner;
import jobsinpractice.testkit.classroom.ClassReporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code labs/lab test N}: runs the lab's tests once. */
@Command(
    name = "test",
    header = "Runs a lab's tests once, and shows what is still to do.",
    description = {
      "",
      "It runs the same tests as ./mvnw -pl labs/lab1 test and prints the same report, but starts",
      "faster. The exit code is 0 if every task is done, else 1. It stops a test that runs longer",
      "than " + WarmRunner.SECONDS + " s, and shows the line where your code was.",
      ""
    })
final class TestCommand extends LabCommand {
  @Option(names = "--json", description = "print the result as JSON, for other programs")
  private boolean json;

  TestCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    LabHome lab = lab();
    String fingerprint = course.fingerprint(lab);
    try (ClassReporter board = ClassReporter.of(course.labs().state(), terminal::error);
        WarmRunner runner = WarmRunner.start()) {
      board.begin();
      Verdicts verdicts = runner.run(lab);
      board.report(ClassReports.of(verdicts));
      course.note(lab, fingerprint, verdicts);
      if (json) {
        terminal.line(JsonReport.test(verdicts));
      } else {
        terminal.print(VerdictScreen.of(verdicts, Terminal.HEIGHT, terminal));
      }
      return verdicts.green() ? ExitCode.DONE : ExitCode.FAILED;
    }
  }
}
