package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lab 11's code in the fleet: the page "Your lab" counts what goes wrong with the orders. */
class OutboxFleetIT extends LabFleet {
  private static final String NO_ROW = "orders without a row";
  private static final String TOO_EARLY = "jobs that were too early";
  private static final String LAG = "outbox lag";

  /** The shop of the lab pushes its own jobs. */
  OutboxFleetIT() {
    super(
        "thumbnail.per-second = 0",
        "webhook.per-second = 0",
        "welcome-mail.per-second = 0",
        "welcome-mail.burst-jobs = 0");
  }

  @Test
  void with_the_solution_each_order_has_a_row_and_no_job_is_too_early() throws Exception {
    try (RunningFleet fleet = fleet("solutions/lab11")) {
      LabPage.await(fleet, "a lag", page -> page.yours(LAG) > 0 && page.engine(LAG) > 0);
      fleet.awaitJobs(20);
      LabPage page = LabPage.of(fleet);
      assertThat(page.yours(NO_ROW)).isZero();
      assertThat(page.yours(TOO_EARLY)).isZero();
      assertThat(page.notes()).hasSize(3).containsOnly("");
      assertThat(fleet.end()).isZero();
      fleet.awaitLine("it adds up");
      assertThat(fleet.said).noneMatch(line -> line.contains("Lab 11: "));
    }
  }

  @Test
  void with_the_skeleton_the_old_code_pushes_too_early_and_writes_no_rows() throws Exception {
    try (RunningFleet fleet = fleet("labs/lab11")) {
      fleet.awaitLine("Lab 11: to do (task 2). Until then, the shop does without it");
      LabPage page =
          LabPage.await(
              fleet,
              "jobs without an order, and orders without a row",
              p -> p.yours(TOO_EARLY) > 0 && p.yours(NO_ROW) > 2);
      assertThat(page.numbers().get(LAG).note()).isEqualTo("to do");
      fleet.awaitLine(" not found");
      assertThat(fleet.end()).isZero();
      fleet.awaitLine("it adds up");
    }
  }
}
