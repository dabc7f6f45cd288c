package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** With the skeleton's code in the worker, the retries keep the payment provider down. */
class OutageWithoutMeasuresFleetIT extends NoonFleet {
  @Test
  void with_the_skeleton_the_retries_keep_it_down_and_the_worker_names_what_is_to_do()
      throws Exception {
    try (RunningFleet fleet = fleet("labs/lab9")) {
      fleet.awaitLine("Lab 9: to do (task 5). Until then, charges run without it");
      fleet.awaitLine("Lab 9: to do (task 4). Until then, charges run without it");
      LabPage.await(fleet, "charges", n -> n.yours("answers in time") > 1);
      fleet.awaitLine("the slow time is over");
      fleet.awaitLine("Lab 9: to do (task 3). Until then, each retry comes after 2 s");
      LabPage.await(
          fleet,
          "retries keep it down",
          n ->
              n.yours("seconds to recover") > 20
                  && n.yours("retries at the provider") > 2
                  && n.yours("late answers") + n.yours("refused calls") > 2);
      assertThat(fleet.end()).isZero();
      fleet.awaitLine("it adds up");
    }
  }
}
