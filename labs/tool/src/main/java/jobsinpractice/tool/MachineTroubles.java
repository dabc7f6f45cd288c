package jobsinpractice.tool;

import jobsinpractice.runner.Verdicts;
import jobsinpractice.testkit.LabFailure;

/** Tells a run that this machine kept from being one. */
final class MachineTroubles {
  private MachineTroubles() {}

  static boolean in(Verdicts verdicts) {
    return verdicts.results().stream().anyMatch(r -> r.kind() == LabFailure.Kind.MACHINE);
  }
}
