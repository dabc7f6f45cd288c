package jobsinpractice.tool;

import jobsinpractice.runner.Verdicts;
import jobsinpractice.testkit.classroom.RunReport;
import jobsinpractice.testkit.classroom.RunReport.State;

/** What a class gets to know about a run. */
final class ClassReports {
  private ClassReports() {}

  static RunReport of(Verdicts verdicts) {
    if (!verdicts.errors().isEmpty()) {
      return RunReport.broken(verdicts.lab());
    }
    RunReport run = RunReport.of(verdicts.lab(), verdicts.results());
    if (verdicts.trouble().isEmpty()) {
      return run;
    }
    // The run ended early, so a task whose tests passed may have more of them.
    return new RunReport(
        run.lab(), run.tasks().stream().filter(task -> task.state() != State.DONE).toList());
  }
}
