package jobsinpractice.lab3;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.NumberCheck;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(3)
@DisplayName("Jobs per dollar")
class EfficiencyTest {
  static final String OVERFLOW =
      "a number is too large for its type, and exact arithmetic throws then. Use long or double";

  static final Task DOLLARS =
      Task.of(3, 3, "jobs per dollar")
          .asks(
              "return how many jobs one dollar buys in this run: the jobs of all machines divided by"
                  + " the price of all machines")
          .lookAt("Run, PriceList (this lab) · chapter 3, \"Jobs per dollar\"")
          .whenThrown(EfficiencyTest::isOverflow, OVERFLOW)
          .whenThrown(
              ArithmeticException.class,
              "your code divides by 0. A run without machines costs nothing: return 0. With machines, is"
                  + " the bill a whole number? It can be less than a dollar")
          .whenThrown(
              EfficiencyTest::isUnknownType,
              "look up the machine's own type in the price list, unchanged")
          .whenThrown(
              NoSuchElementException.class,
              "a run without machines has no element to take: check for it first, and return 0");

  private static final PriceList PRICES = new PriceList(Map.of("small", 0.12, "large", 0.40));

  @Test
  @Tag("task-3")
  @Order(1)
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
    double expected = 18_000 / (3 * small + large);
    NumberCheck check =
        DOLLARS
            .expect(expected, "jobs/$")
            .within(0.01)
            .given(
                "3 small machines at $0.12 an hour, on for 90 minutes: 5,000, 4,000 and 0 jobs; a"
                    + " large one at $0.40, on for 30 minutes: 9,000 jobs");
    double answer = Efficiency.jobsPerDollar(run, PRICES);
    check
        .got(answer)
        .butIf(
            perDollar -> Math.abs(perDollar - expected) < 1,
            "that is almost right. Was the result rounded, or were whole numbers divided? Return the"
                + " number as it is")
        .butIf(
            18_000 / (2 * small + large),
            "the machine that did nothing was left out: you pay for it as for the others")
        .butIf(
            (5_000 / small + 4_000 / small + 9_000 / large) / 4,
            "that is the average of the machines' ratios, as if each had cost the same: divide all"
                + " jobs by all dollars")
        .butIf(
            (5_000 / small + 4_000 / small + 9_000 / large) / 3,
            "that is the average of the busy machines' ratios: divide all jobs by all dollars, the"
                + " idle machine's included")
        .butIf(
            18_000 / (small + large),
            "two of the three small machines are missing on the bill. Does a map keep only the last"
                + " machine of a type? Add up the machines of a type, for example with merge")
        .butIf(
            18_000 / (3 * 0.10 * 1.5 + large),
            "that is the bill with the prices of PriceList.EXAMPLE, where a small machine costs $0.10"
                + " an hour: look the price up in the list that was passed, prices")
        .butIf(
            18_000 / (3 * 0.12),
            "that is the bill for 1 hour and for 0 hours: the minutes were dropped. Does your code use"
                + " toHours()? 90 minutes are 1.5 hours, and 30 minutes are 0.5")
        .butIf(
            18_000 / (3 * 0.12 * 2 + 0.40),
            "that is the bill for 2 hours and for 1 hour. Are the hours rounded? 90 minutes are 1.5"
                + " hours, and half an hour costs half as much")
        .butIf(
            18_000 / (3 * 0.12 * 2),
            "that is the bill for 2 hours and for 0 hours. Are the hours rounded? 90 minutes are 1.5"
                + " hours, and half an hour costs half as much")
        .butIf(
            18_000 / (3 * small + 1.5 * 0.40),
            "the large machine was on for 30 minutes, not for 90: each has its own time")
        .butIf(
            18_000 / ((3 * 0.12 + 0.40) * (3 * 1.5 + 0.5) / 4),
            "that is the bill with an average price or average hours: multiply each machine's own price"
                + " by its own hours, and then add up")
        .butIf(
            18_000 / ((3 * 0.12 + 0.40) * 5),
            "that is the sum of the prices times the sum of the hours: multiply each machine's own price"
                + " by its own hours, and then add up")
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
            near(18_000 / ((3 * small + large) * 3.6e12)),
            "nanoseconds were taken for hours: an hour has 3.6e12 of them")
        .butIf(
            near(18_000 / ((3 * small + large) * 3_600_000)),
            "milliseconds were taken for hours: an hour has 3,600,000 of them")
        .butIf(
            near((3 * small + large) / 18_000), "that is dollars per job: divide jobs by dollars")
        .butIf(
            near(180 / (3 * small + large)),
            "that is jobs per cent: a dollar buys a hundred times as much")
        .butIf(
            near(18_000 / (0.12 * (600 + 900 + 30) / 3_600 + 0.40 * 2_400 / 3_600)),
            "you pay for the time that a machine is on, not for its CPU seconds: a machine that"
                + " waits costs the same")
        .butIf(near(18_000), "that is what the whole run did: divide it by what the run cost")
        .butIf(near(3 * small + large), "that is the bill: divide the jobs by it")
        .butIf(
            perDollar -> perDollar > 0 && perDollar < 1e12,
            String.format(
                Locale.ROOT,
                "at your result, 18,000 jobs cost $%.4f, and the bill is $0.74: $0.18 for each small"
                    + " machine, and $0.20 for the large one. Is a machine, or are its jobs, missing, or"
                    + " is a number rounded?",
                18_000 / answer))
        .otherwise("jobs of all machines, divided by hours times price of all machines");
  }

  @Test
  @Tag("task-3")
  @Order(2)
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
            "an idle fleet is not free: you pay for its machines, which did 0 jobs")
        .otherwise("no job, for 24 cents");
    DOLLARS
        .expect(0, "jobs/$")
        .given("a run without machines")
        .got(Efficiency.jobsPerDollar(new Run(List.of()), PRICES))
        .butIf(
            perDollar -> Double.isNaN(perDollar) || Double.isInfinite(perDollar),
            "without a machine there is no bill, and nothing to divide by: check that first, return 0")
        .otherwise("0 when there was no machine");
  }

  private static Machine any(RandomGenerator random) {
    String type = new String(random.nextBoolean() ? "small" : "large"); // equal, not the same
    long seconds = List.of(1L, 45L, 90L, 3_601L, 90_061L).get(random.nextInt(5));
    long jobs = List.of(0L, 1L, 5_000L, 3_000_000_000L).get(random.nextInt(4));
    return new Machine(type, Duration.ofSeconds(seconds), new Usage(random.nextInt(50), jobs));
  }

  private static String shown(List<Machine> machines) {
    return machines.isEmpty()
        ? "a run without machines"
        : machines.stream()
            .map(
                m ->
                    "a "
                        + m.type()
                        + " machine, on for "
                        + m.on().toSeconds()
                        + " s: "
                        + m.used().jobs()
                        + (m.used().jobs() == 1 ? " job" : " jobs"))
            .collect(Collectors.joining("; "));
  }

  @Test
  @Tag("task-3")
  @Order(3)
  @DisplayName("any machines, from a second to a day: all jobs over all dollars")
  @Promise("Each machine costs exactly its price per hour times the hours that it was on.")
  void generated() {
    Machine twin = machine("small", 60, 20, 300);
    Generated.inputs(
            200,
            random -> {
              List<Machine> machines = new ArrayList<>();
              for (int left = random.nextInt(5); left > 0; left--) {
                machines.add(any(random));
              }
              return List.copyOf(machines);
            })
        .first(
            List.of(twin, twin, machine("large", 60, 20, 0)),
            List.of(new Machine("small", Duration.ofSeconds(80), twin.used())),
            List.of(new Machine("large", Duration.ofSeconds(90), twin.used())),
            List.of(new Machine("small", Duration.ofSeconds(100), twin.used())))
        .smaller(Generated::smallerLists)
        .shownAs(machines -> "small costs $0.12 an hour, large $0.40; " + shown(machines))
        .check(EfficiencyTest::run);
  }

  private static void run(List<Machine> machines) {
    double dollars = 0;
    double jobs = 0;
    for (Machine machine : machines) {
      dollars += price(machine) * machine.on().toSeconds() / 3600;
      jobs += machine.used().jobs();
    }
    double expected = dollars == 0 ? 0 : jobs / dollars;
    double priced = bill(machines, m -> 0.40 * m.on().toSeconds() / 3600);
    double minutes = bill(machines, m -> price(m) * m.on().toMinutes() / 60);
    double startedMinutes =
        bill(machines, m -> price(m) * Math.ceil(m.on().toSeconds() / 60.0) / 60);
    double withinADay = bill(machines, m -> price(m) * (m.on().toSeconds() % 86_400) / 3600);
    double cents =
        bill(machines, m -> Math.round(100 * price(m) * m.on().toSeconds() / 3600) / 100.0);
    double centsInAll = Math.round(100 * dollars) / 100.0;
    List<Machine> different = machines.stream().distinct().toList();
    double distinct = bill(different, m -> price(m) * m.on().toSeconds() / 3600);
    double distinctJobs = different.stream().mapToDouble(m -> m.used().jobs()).sum();
    double all = jobs;
    double exact = dollars;
    DOLLARS
        .expect(expected, "jobs/$")
        .within(Math.max(1e-6, 1e-6 * expected))
        .got(Efficiency.jobsPerDollar(new Run(machines), PRICES))
        .butIf(
            is(all, minutes),
            "that is the bill of the whole minutes. Is the time cut or rounded? The seconds also cost"
                + " money")
        .butIf(
            is(all, startedMinutes),
            "that is the bill when a started minute costs as much as a whole one: a machine costs its"
                + " exact time")
        .butIf(
            is(all, withinADay),
            "whole days are missing: toHoursPart() is only the hour within the day")
        .butIf(
            answer ->
                (is(all, cents).test(answer) || is(all, centsInAll).test(answer))
                    && billsWholeCents(),
            "that is the result of a bill in whole cents. Was it rounded? Divide by the price as it is")
        .butIf(
            answer ->
                machines.size() > Set.copyOf(machines).size()
                    && (is(all, distinct).test(answer) || is(distinctJobs, distinct).test(answer)),
            "two machines with the same numbers are two machines. Did your code put them into a set"
                + " or use them as a key?")
        .butIf(
            near(all / priced),
            "small machines were billed as large ones. Did your code compare types with ==? Compare"
                + " strings with equals, or look up the price by type")
        .butIf(
            near((int) (long) all / exact),
            "these are more jobs than an int can hold. Is their sum an int? Use long or double")
        .butIf(
            answer -> Math.abs(answer - expected) < Math.max(1, 1e-5 * expected),
            "that is almost right. Was the result rounded, or is a number a float? Return the number as"
                + " it is")
        .butIf(
            answer -> answer == 0 && all > 0,
            "the machines did jobs, so a dollar buys more than 0. Is the bill 0, because hours or minutes"
                + " are rounded?")
        .butIf(
            answer -> answer > 0 && all > 0,
            String.format(
                Locale.ROOT,
                "the machines cost $%.6f in all: each machine's price per hour times its own hours,"
                    + " added up. Is a time or a price rounded, or is there a smallest bill?",
                exact))
        .otherwise("jobs of all machines, divided by hours times price of all machines");
  }

  /** Whether a bill of 1.4 cents is one of a cent to the learner's code. */
  private static boolean billsWholeCents() {
    Run run = new Run(List.of(machine("small", 7, 5, 100)));
    return near(100 / 0.01).test(Efficiency.jobsPerDollar(run, PRICES));
  }

  static boolean isOverflow(Throwable error) {
    return error instanceof ArithmeticException
        && String.valueOf(error.getMessage()).endsWith("overflow");
  }

  private static boolean isUnknownType(Throwable error) {
    return error instanceof NoSuchElementException
        && String.valueOf(error.getMessage()).startsWith("no price");
  }

  private static double price(Machine machine) {
    return PRICES.perHour(machine.type());
  }

  private static double bill(List<Machine> machines, ToDoubleFunction<Machine> cost) {
    return machines.stream().mapToDouble(cost).sum();
  }

  /** Returns whether an answer is the quotient, or 0 for a bill of 0. */
  private static DoublePredicate is(double jobs, double dollars) {
    double wrong = dollars == 0 ? 0 : jobs / dollars;
    return answer -> Math.abs(answer - wrong) <= 1e-6 * wrong;
  }

  private static Machine machine(String type, int minutes, double cpuSeconds, long jobs) {
    return new Machine(type, Duration.ofMinutes(minutes), new Usage(cpuSeconds, jobs));
  }

  /** As near as three digits of it. */
  private static DoublePredicate near(double wrong) {
    return answer -> Math.abs(answer - wrong) < 0.001 * Math.abs(wrong);
  }
}
