package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lab 13's code in the fleet: it measures the price of a job, and limits the webhooks. */
class RedisTrafficFleetIT extends LabFleet {
  private static final String COMMANDS = "Redis commands per job";
  private static final String MICROS = "Redis time per job";
  private static final String POSTPONED = "webhooks postponed";

  /** Four times as many webhooks as the limit allows. */
  RedisTrafficFleetIT() {
    super(
        "thumbnail.per-second = 0",
        "welcome-mail.per-second = 0",
        "welcome-mail.burst-jobs = 0",
        "webhook.per-second = 20",
        "webhook.latency-ms = 10",
        "webhook.failure-share = 0",
        "webhook.hang-share = 0",
        "webhook.closed-share = 0");
  }

  @Test
  void with_the_solution_webhooks_over_the_limit_wait_in_the_schedule() throws Exception {
    try (RunningFleet fleet = fleet("solutions/lab13")) {
      LabPage page =
          LabPage.await(
              fleet,
              "the price of a job, and postponed webhooks",
              p -> p.yours(COMMANDS) > 0 && p.yours(MICROS) > 0 && p.yours(POSTPONED) > 50);
      // It is pushed, claimed, asks for its turn, and is settled.
      assertThat(page.yours(COMMANDS)).isGreaterThan(4);
      assertThat(page.notes()).hasSize(3).containsOnly("");
      fleet.awaitJobs(20);
      assertThat(fleet.metric("schedule_size")).isGreaterThan(20);
      assertThat(fleet.end()).isZero();
      fleet.awaitLine("it adds up");
    }
  }

  @Test
  void with_the_skeleton_no_webhook_waits_and_each_number_is_to_do() throws Exception {
    try (RunningFleet fleet = fleet("labs/lab13")) {
      LabPage page = LabPage.await(fleet, "numbers", p -> true);
      assertThat(page.notes()).hasSize(3).containsOnly("to do");
      fleet.awaitJobs(100);
      assertThat(fleet.said).noneMatch(line -> line.contains("postponed"));
      assertThat(fleet.end()).isZero();
      fleet.awaitLine("it adds up");
    }
  }
}
