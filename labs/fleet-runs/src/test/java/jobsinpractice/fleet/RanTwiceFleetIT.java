package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lab 10's code in the fleet: the page "Your lab" counts the double charges. */
class RanTwiceFleetIT extends LabFleet {
  private static final String TWICE = "double charges found";
  private static final String ONCE = "orders charged once";

  RanTwiceFleetIT() {
    super(
        "thumbnail.per-second = 0",
        "webhook.per-second = 0",
        "welcome-mail.per-second = 20",
        "welcome-mail.latency-ms = 10");
  }

  @Test
  void with_the_solution_each_order_is_charged_once() throws Exception {
    try (RunningFleet fleet = fleet("solutions/lab10")) {
      LabPage page =
          LabPage.await(
              fleet, "many orders", p -> p.engine(ONCE) > 50 && p.yours(ONCE) == p.engine(ONCE));
      assertThat(page.engine(TWICE)).isZero();
      assertThat(page.yours(TWICE)).isZero();
      assertThat(page.notes()).containsOnly("");
      assertThat(fleet.end()).isZero();
    }
  }

  @Test
  void with_the_skeleton_the_old_code_charges_some_orders_twice() throws Exception {
    try (RunningFleet fleet = fleet("labs/lab10")) {
      LabPage page = LabPage.await(fleet, "double charges", p -> p.engine(TWICE) > 2);
      assertThat(page.numbers().get(TWICE).note()).isEqualTo("to do");
      assertThat(page.engine(ONCE)).isPositive();
      assertThat(fleet.end()).isZero();
    }
  }
}
