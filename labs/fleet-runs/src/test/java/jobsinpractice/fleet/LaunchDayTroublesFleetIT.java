package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Launch day with lab 8 alone: nothing is lost, but customers are charged twice. */
class LaunchDayTroublesFleetIT extends LaunchDayFleet {
  @Test
  void with_lab_8_alone_no_job_is_lost_but_orders_are_charged_twice() throws Exception {
    try (RunningFleet fleet = day("kill, poison, cut", 0.4, 8)) {
      fleet.awaitLine("trouble: kill -9 of machine ");
      fleet.awaitLine("trouble: the network between the workers and Redis is cut");
      fleet.awaitLine("page: Redis is away");
      fleet.awaitLine("15/15  no job is lost");
      fleet.awaitLine("5/5  a poisonous job is put aside");
      assertThat(fleet.said.stream().filter(line -> line.contains("died, with exit code 134")))
          .hasSize(3);
      assertThat(fleet.awaitLine("orders were charged twice")).doesNotContain(" 0 orders");
      fleet.awaitLine("0/15  no customer is charged twice");
      fleet.awaitLine("the code of lab 10 is missing: its class ChargeOrder is not compiled.");
      fleet.awaitLine("launch day is over");
    }
  }
}
