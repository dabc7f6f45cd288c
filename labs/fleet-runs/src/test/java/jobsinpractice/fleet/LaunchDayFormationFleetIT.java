package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Launch day with all solutions but lab 10's. A busy computer makes jobs late: not judged here. */
class LaunchDayFormationFleetIT extends LaunchDayFleet {
  @Test
  void a_frozen_machine_charges_again_and_a_bad_version_is_rolled_back() throws Exception {
    try (RunningFleet fleet = day("freeze, deploy", 0.5, 6, 8, 9, 12, 15, 16)) {
      fleet.awaitLine("formation: 2 × ChargeCard, ChargeOrder, ShipOrder");
      fleet.awaitLine("freezes (SIGSTOP) while it charges an order");
      fleet.awaitLine("deploy: version 2 is rolled back");
      fleet.awaitLine("goes on (SIGCONT)");
      assertThat(fleet.awaitLine("orders were charged twice")).doesNotContain(" 0 orders");
      fleet.awaitLine("the code of lab 10 is missing: its class ChargeOrder is not compiled.");
      fleet.awaitLine("15/15  no job is lost");
      fleet.awaitLine("5/5  each mail has its own customer");
      fleet.awaitLine("10/10  a broken version is rolled back");
      fleet.awaitLine("launch day is over");
      assertThat(fleet.said.stream().filter(line -> line.contains("The old code runs instead")))
          .hasSize(1);
    }
  }
}
