package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Launch day with a slow payment provider and the old retries: the alert begins, the day ends. */
class LaunchDaySlowProviderFleetIT extends LaunchDayFleet {
  @Test
  void with_lab_15_alone_charges_fail_and_the_old_retries_are_named() throws Exception {
    try (RunningFleet fleet = day("slow", 0.5, 15)) {
      fleet.awaitLine(
          "the retries: the code of lab 9 is missing: its class Backoff is not compiled.");
      fleet.awaitLine("trouble: the payment provider is 30 times as slow");
      fleet.awaitLine("alert: charges fail");
      fleet.awaitLine("launch day is over");
      assertThat(fleet.process.waitFor()).isZero();
    }
  }
}
