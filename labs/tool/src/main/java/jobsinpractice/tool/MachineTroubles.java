package jobsinpractice.tool;

import jobsinpractice.runner.Verdicts;
import jobsinpractice.testkit.LabFailure;

/** Recognises a test run that failed because of this machine, not because of the code. */
final class MachineTroubles {
  private MachineTroubles() {}

  static boolean in(Verdicts verdicts) {
    return verdicts.results().stream().anyMatch(r -> r.kind() == LabFailure.Kind.MACHINE);
  }
}
