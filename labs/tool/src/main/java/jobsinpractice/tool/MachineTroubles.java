package jobsinpractice.tool;

import jobsinpractice.runner.Verdicts;
import jobsinpractice.testkit.LabFailure;
import jobsinpractice.testkit.TestResult;

/** Recognises a test run that failed because of this machine, not because of the code. */
final class MachineTroubles {
  private MachineTroubles() {}

  static boolean in(Verdicts verdicts) {
    return verdicts.results().stream().anyMatch(MachineTroubles::is);
  }

  static boolean is(TestResult result) {
    return result.kind() == LabFailure.Kind.MACHINE;
  }
}
