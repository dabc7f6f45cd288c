package jobsinpractice.lab3;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(3)
@DisplayName("Jobs per dollar")
class EfficiencyTest {
  static final Task DOLLARS =
      Task.of(3, 3, "jobs per dollar")
          .asks(
              "answer how many jobs one dollar bought in this run: the jobs of all machines over"
                  + " the price of all machines")
          .lookAt("Run, PriceList (this lab) · chapter 3, \"A dollar buys the whole fleet\"")
          .whenThrown(
              ArithmeticException.class,
              "a run without machines costs nothing, so there is nothing to divide by: answer 0")
          .whenThrown(
              NoSuchElementException.class,
              "ask the price list for the machine's own type, as the machine has it");

  private static final PriceList PRICES = new PriceList(Map.of("small", 0.12, "large", 0.40));

  @Test
  @Tag("task-3")
  @DisplayName("18,000 jobs for 74 cents, the idle machine's included: 24,324 jobs per dollar")
  void fleet() {
    Run run =
        new Run(
            List.of(
                machine("small", 90, 600, 5_000),
                machine("small", 90, 900, 4_000),
                machine("small", 90, 30, 0),
                machine("large", 30, 2_400, 9_000)));
    double small = 0.12 * 1.5;
    double large = 0.40 * 0.5;
    DOLLARS
        .expect(18_000 / (3 * small + large), "jobs/$")
        .within(0.01)
        .given(
            "3 small machines at $0.12 an hour, on for 90 minutes: 5,000, 4,000 and 0 jobs; a large"
                + " one at $0.40, on for 30 minutes: 9,000 jobs")
        .got(Efficiency.jobsPerDollar(run, PRICES))
        .butIf(
            18_000 / (2 * small + large),
            "the machine that did nothing was left out: it is paid like the others")
        .butIf(
            (5_000 / small + 4_000 / small + 9_000 / large) / 4,
            "that is the average of the machines' ratios, as if each had cost as much: all jobs over"
                + " all dollars")
        .butIf(
            (5_000 / small + 4_000 / small + 9_000 / large) / 3,
            "that is the average of the busy machines' ratios: all jobs over all dollars, the idle"
                + " machine's included")
        .butIf(
            18_000 / (3 * 0.12),
            "toHours() drops minutes: 90 minutes are 1.5 hours, and 30 are half of one")
        .butIf(
            18_000 / (3 * 0.12 * 2 + 0.40),
            "hours were rounded up: this price list bills to the second")
        .butIf(
            18_000 / (3 * small + 1.5 * 0.40),
            "the large machine was on for 30 minutes, not for 90: each has its own time")
        .butIf(
            18_000 / (3 * 0.12 + 0.40),
            "the prices are per hour, and the hours are missing: price times hours")
        .butIf(
            18_000 / (0.12 * 5),
            "the large machine was billed as a small one: each has the price of its own type")
        .butIf(
            18_000 / (0.40 * 5),
            "the small machines were billed as large ones: each has the price of its own type")
        .butIf(
            near(18_000 / ((3 * small + large) * 60)),
            "minutes were taken for hours: 90 minutes are 1.5 hours")
        .butIf(
            near(18_000 / ((3 * small + large) * 3_600)),
            "seconds were taken for hours: an hour has 3,600 of them")
        .butIf(
            near(18_000 / ((3 * small + large) * 3_600_000)),
            "milliseconds were taken for hours: an hour has 3,600,000 of them")
        .butIf(
            near((3 * small + large) / 18_000),
            "that is dollars per job: jobs over dollars is asked")
        .butIf(
            near(180 / (3 * small + large)),
            "that is jobs per cent: a dollar buys a hundred times as much")
        .butIf(
            near(18_000 / (0.12 * (600 + 900 + 30) / 3_600 + 0.40 * 2_400 / 3_600)),
            "you pay for the time that a machine is on, not for its CPU seconds: a machine that"
                + " waits costs the same")
        .butIf(near(18_000), "that is what the whole run did: divide by what it cost")
        .butIf(near(3 * small + large), "that is the bill: jobs over dollars is asked")
        .otherwise("jobs of all machines, over hours times price of all machines");
  }

  @Test
  @Tag("task-3")
  @DisplayName("an idle fleet: 0 jobs per dollar; no machine: 0")
  void idle() {
    DOLLARS
        .expect(0, "jobs/$")
        .given("two small machines, on for 60 minutes, that had nothing to do")
        .got(
            Efficiency.jobsPerDollar(
                new Run(List.of(machine("small", 60, 20, 0), machine("small", 60, 20, 0))), PRICES))
        .butIf(
            perDollar -> Double.isNaN(perDollar) || Double.isInfinite(perDollar),
            "an idle fleet is not free: its machines are paid, and did 0 jobs for it")
        .otherwise("no job, for 24 cents");
    DOLLARS
        .expect(0, "jobs/$")
        .given("a run without machines")
        .got(Efficiency.jobsPerDollar(new Run(List.of()), PRICES))
        .butIf(
            perDollar -> Double.isNaN(perDollar) || Double.isInfinite(perDollar),
            "no machine, no bill, and nothing to divide by: ask that first, answer 0")
        .otherwise("0 when there was no machine");
  }

  private static Machine machine(String type, int minutes, double cpuSeconds, long jobs) {
    return new Machine(type, Duration.ofMinutes(minutes), new Usage(cpuSeconds, jobs));
  }

  /** As near as three digits of it. */
  private static java.util.function.DoublePredicate near(double wrong) {
    return answer -> Math.abs(answer - wrong) < 0.001 * wrong;
  }
}
