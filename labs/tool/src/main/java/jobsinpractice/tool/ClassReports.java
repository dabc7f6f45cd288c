package jobsinpractice.tool;

import jobsinpractice.runner.Verdicts;
import jobsinpractice.testkit.classroom.RunReport;

/** What a class gets to know about a run. */
final class ClassReports {
  private ClassReports() {}

  static RunReport of(Verdicts verdicts) {
    return verdicts.errors().isEmpty()
        ? RunReport.of(verdicts.lab(), verdicts.results())
        : RunReport.broken(verdicts.lab());
  }
}
