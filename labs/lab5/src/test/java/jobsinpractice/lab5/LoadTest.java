package jobsinpractice.lab5;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import jobsinpractice.cast.Cast;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.NumberCheck;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(5)
@DisplayName("How much work arrives")
class LoadTest {
  static final Task LOAD =
      Arithmetic.explained(
              Task.of(5, 1, "offered load")
                  .asks(
                      "return how many threads all these flows together keep busy on average, in erlangs;"
                          + " return 0 if there are no flows")
                  .lookAt("Flow, Seconds (this lab) · chapter 5, \"Erlangs\""))
          .whenThrown(
              ArithmeticException.class,
              "did your code divide a whole number by 0, such as the number of flows, or a time that"
                  + " was cut to whole seconds?")
          .whenThrown(
              NoSuchElementException.class,
              "an empty list has no first flow and no average, and reduce or max without a start value"
                  + " has no result for it. Start the sum with 0")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "your code read a flow that is not in the list, such as the first flow of an empty list. Go through"
                  + " the flows that are there, and start the sum with 0");

  private static final Flow MAIL =
      new Flow("WelcomeMail", 1_200, Cast.job("WelcomeMail").service());
  private static final Flow HOOK = new Flow("Webhook", 600, Cast.job("Webhook").io());
  private static final Flow REPORT = new Flow("YearReport", 2, Duration.ofSeconds(90));
  private static final String WHOLE_SECONDS =
      "service times were cut to whole seconds, as if 350 ms were 0. Seconds.of keeps the fraction";
  private static final String PART =
      "Duration's getNano and the methods whose names end in Part return one field of the time: 90 s"
          + " is 1 minute and 30 s, and toSecondsPart returns the 30. Use Seconds.of";
  private static final String ONE_TIME =
      "your code uses one service time for each class. A class can have several flows, each with its"
          + " own time: multiply the rate and the time of each flow, and add up the products";
  private static final String WHOLE_RATE =
      "perMinute was rounded to a whole number. It is an average: 0.5 a minute is a job every two"
          + " minutes. Keep the fraction";

  private static final Suspects<List<Flow>> SUSPECTS = suspects();

  private static Suspects<List<Flow>> suspects() {
    return Suspects.of(
            LoadTest::right,
            List.of(MAIL, REPORT, HOOK),
            List.of(new Flow("Call", 90, Duration.ofMillis(200))),
            List.of(new Flow("Rare", 2.4, Duration.ofMinutes(2))),
            List.of(new Flow("Call", 60, Duration.ofMillis(1_700))),
            List.of(
                new Flow("Call", 75, Duration.ofNanos(1_200_700_000)),
                new Flow("Rare", 0.5, Duration.ofSeconds(61)),
                new Flow("Seldom", 1.5, Duration.ofSeconds(61)),
                new Flow("Call", 75, Duration.ofNanos(1_200_700_000)),
                new Flow("Call", 130, Duration.ofSeconds(2))))
        .or(
            "the result is 60 times too large: perMinute counts jobs per minute, and the service"
                + " time is in seconds. Divide perMinute by 60",
            sum(f -> f.perMinute() * seconds(f)))
        .or(
            "perMinute was multiplied by 60: a minute has 60 seconds, so divide it by 60",
            sum(f -> f.perMinute() * 60 * seconds(f)))
        .or(
            "perMinute was divided by 60 twice: the service time is already in seconds",
            sum(f -> f.perMinute() / 3_600 * seconds(f)))
        .or(
            "the result is 1,000 times too large: the service time was in milliseconds",
            sum(f -> f.perMinute() / 60 * f.serviceTime().toMillis()))
        .or(
            "the result is 60,000 times too large: the rate was per minute and the service time in"
                + " milliseconds. Turn both into seconds",
            sum(f -> f.perMinute() * f.serviceTime().toMillis()))
        .or(WHOLE_SECONDS, sum(f -> f.perMinute() / 60 * f.serviceTime().toSeconds()))
        .or(PART, sum(f -> f.perMinute() / 60 * f.serviceTime().toSecondsPart()))
        .or(PART, sum(f -> f.perMinute() / 60 * f.serviceTime().toMillisPart() / 1_000.0))
        .or(
            PART,
            sum(
                f ->
                    f.perMinute()
                        / 60
                        * (f.serviceTime().toSecondsPart()
                            + f.serviceTime().toMillisPart() / 1_000.0)))
        .or(
            PART,
            sum(
                f ->
                    f.perMinute()
                        / 60
                        * (f.serviceTime().toSecondsPart() + f.serviceTime().getNano() / 1e9)))
        .or(PART, sum(f -> f.perMinute() / 60 * f.serviceTime().getNano() / 1e9))
        .or(
            "service times were cut to whole milliseconds, as if 200.7 ms were 200. Seconds.of keeps"
                + " the fraction",
            sum(f -> f.perMinute() / 60 * f.serviceTime().toMillis() / 1_000.0))
        .or(
            "that is the mean of the flows' loads. Loads add up: each flow needs its own threads",
            flows -> right(flows) / Math.max(1, flows.size()))
        .or("only the first flow was counted: add up all of them", flows -> load(flows.get(0)))
        .or(
            "only the last flow was counted. Does your loop assign where it should add (+=)?",
            flows -> load(flows.get(flows.size() - 1)))
        .or(
            "that is how many jobs arrive. A load also counts how long each job keeps a thread busy",
            sum(f -> f.perMinute() / 60))
        .or(
            "that is how many jobs arrive. A load also counts how long each job keeps a thread busy",
            sum(Flow::perMinute))
        .or(
            "the mean service time of the flows was used, as if all flows had the same rate."
                + " Multiply each flow's own rate and time, and add up the products",
            flows ->
                sum(f -> f.perMinute() / 60).applyAsDouble(flows)
                    * flows.stream().mapToDouble(LoadTest::seconds).average().orElse(0))
        .or(
            "the rate was divided by the service time: multiply them",
            sum(f -> f.perMinute() / 60 / seconds(f)))
        .or(
            "the sum was cut to a whole number. A load keeps its fraction",
            flows -> Math.floor(right(flows)))
        .or(
            "the sum was rounded up. A load is not a number of threads to buy; task 4 rounds up",
            flows -> Math.ceil(right(flows)))
        .or("the sum was rounded. A load keeps its fraction", flows -> Math.rint(right(flows)))
        .or(
            "the load of each flow was rounded up to whole threads. A thread runs jobs of several"
                + " flows, so loads add up with their fractions",
            sum(f -> Math.ceil(load(f))))
        .or(
            "the load of each flow was rounded. Loads add up with their fractions",
            sum(f -> Math.rint(load(f))))
        .or(
            "the load of each flow was cut to a whole number. Loads add up with their fractions",
            sum(f -> Math.floor(load(f))))
        .or(
            "the sum was rounded to one decimal, as for a screen. A load keeps its fraction",
            flows -> Math.round(right(flows) * 10) / 10.0)
        .or(
            "the sum was rounded to three decimals. A load keeps its fraction",
            flows -> Math.round(right(flows) * 1_000) / 1_000.0)
        .or(
            "the sum was rounded to two decimals. A load keeps its fraction",
            flows -> Math.round(right(flows) * 100) / 100.0)
        .or(
            "the rate was cut to a whole number of jobs per second: 90 a minute are 1.5 a second."
                + " Divide a double",
            sum(f -> Math.floor(f.perMinute() / 60) * seconds(f)))
        .or(
            "perMinute was cut to a whole number. It is a double: some jobs arrive less than once"
                + " a minute",
            sum(f -> Math.floor(f.perMinute()) / 60 * seconds(f)))
        .or(WHOLE_RATE, sum(f -> Math.round(f.perMinute()) / 60.0 * seconds(f)))
        .or(WHOLE_RATE, sum(f -> Math.rint(f.perMinute()) / 60.0 * seconds(f)))
        .or(WHOLE_RATE, sum(f -> Math.ceil(f.perMinute()) / 60.0 * seconds(f)))
        .or(
            "the rate was rounded to whole jobs per second. 75 a minute are 1.25 a second: keep the"
                + " fraction",
            sum(f -> Math.round(f.perMinute() / 60) * seconds(f)))
        .or(
            "service times were rounded to whole seconds. Seconds.of keeps the fraction",
            sum(f -> f.perMinute() / 60 * Math.round(seconds(f))))
        .or(
            "flows of the same job class replaced each other. Is there a map with the class as key?"
                + " Add up all flows",
            flows -> {
              Map<String, Double> byClass = new LinkedHashMap<>();
              flows.forEach(f -> byClass.put(f.jobClass(), load(f)));
              return byClass.values().stream().mapToDouble(Double::doubleValue).sum();
            })
        .or(
            "only the first flow of each job class was counted. Is there a map with the class as key?"
                + " Add up all flows",
            flows -> {
              Map<String, Double> byClass = new LinkedHashMap<>();
              flows.forEach(f -> byClass.putIfAbsent(f.jobClass(), load(f)));
              return byClass.values().stream().mapToDouble(Double::doubleValue).sum();
            })
        .or(
            "that is the sum of the rates times the sum of the service times. Multiply each flow's own"
                + " rate and time, and add up the products",
            flows ->
                sum(f -> f.perMinute() / 60).applyAsDouble(flows)
                    * sum(LoadTest::seconds).applyAsDouble(flows))
        .or(
            "your code returns 1 where the flows keep less than one thread busy. A load keeps its"
                + " fraction, also below 1",
            flows -> Math.max(1, right(flows)))
        .or(
            "the load of each flow was cut to three decimals, as a whole number of milliseconds is. Keep"
                + " the fraction",
            sum(f -> Math.floor(load(f) * 1_000) / 1_000))
        .or(ONE_TIME, byClass((before, time) -> time))
        .or(ONE_TIME, byClass((before, time) -> before))
        .or(
            "two equal flows were counted as one. Is there a set, or distinct()? Add up all flows",
            flows -> right(List.copyOf(new HashSet<>(flows))))
        .or(
            "a flow with less than one job a minute was left out. Rare jobs are also load",
            sum(f -> f.perMinute() < 1 ? 0 : load(f)));
  }

  @Test
  @Order(1)
  @Tag("task-1")
  @DisplayName("three flows: 12 erlangs")
  void mix() {
    List<Flow> flows = List.of(MAIL, REPORT, HOOK);
    explained(
            LOAD.expect(12, "erlangs")
                .given("1200 jobs a minute of 350 ms, 2 of 90 s, and 600 of 200 ms")
                .got(OfferedLoad.of(flows)),
            flows)
        .otherwise(formula(flows));
  }

  @Test
  @Order(2)
  @Tag("task-1")
  @DisplayName("one small flow: 0.3 erlangs")
  void fraction() {
    List<Flow> flows = List.of(new Flow("Webhook", 90, Cast.job("Webhook").io()));
    explained(
            LOAD.expect(0.3, "erlangs")
                .given("90 jobs a minute of 200 ms")
                .got(OfferedLoad.of(flows)),
            flows)
        .otherwise(formula(flows));
  }

  @Test
  @Order(3)
  @Tag("task-1")
  @DisplayName("no flows: 0 erlangs")
  void noFlows() {
    explained(
            LOAD.expect(0, "erlangs")
                .given("no flows")
                .got(OfferedLoad.of(List.of()))
                .butIf(
                    Double.NaN,
                    "this is not a number, such as 0 / 0. A load is a sum of products, and an empty sum"
                        + " is 0"),
            List.of())
        .otherwise("no jobs arrive, so no thread is busy");
    List<Flow> none = List.of(new Flow("Rare", 0, Duration.ofSeconds(2)));
    explained(
            LOAD.expect(0, "erlangs")
                .given("one flow, of which 0 jobs a minute arrive")
                .got(OfferedLoad.of(none))
                .butIf(
                    Double.NaN,
                    "this is not a number, such as 0 / 0. Does your code divide by the rate, as for a"
                        + " mean service time? Multiply rate and service time of each flow, and add up"),
            none)
        .otherwise("no jobs arrive, so no thread is busy");
  }

  @Test
  @Order(4)
  @Tag("task-1")
  @DisplayName("any list of flows: the sum of their loads")
  void generated() {
    Generated.inputs(150, LoadTest::flows)
        .first(
            List.of(new Flow("Call", 90, Duration.ofMillis(250))),
            List.of(new Flow("Rare", 2.4, Duration.ofMinutes(2))),
            List.of(new Flow("Rare", 0.5, Duration.ofMinutes(2))),
            List.of(new Flow("Call", 75, Duration.ofNanos(1_200_700_000))),
            List.of(
                new Flow("Call", 90, Duration.ofMillis(200)),
                new Flow("Call", 60, Duration.ofMillis(1_500))),
            List.of(
                new Flow("Call", 60, Duration.ofMillis(1_700)),
                new Flow("Call", 60, Duration.ofMillis(1_700))))
        .smaller(Generated::smallerLists)
        .shownAs(LoadTest::shown)
        .check(
            flows ->
                explained(
                        LOAD.expect(right(flows), "erlangs")
                            .within(1e-6 * Math.max(1, right(flows)))
                            .given(shown(flows))
                            .got(OfferedLoad.of(flows)),
                        flows)
                    .otherwise(formula(flows)));
  }

  private static String formula(List<Flow> flows) {
    List<String> loads = new ArrayList<>();
    for (Flow flow : flows) {
      loads.add(Simulated.text("%.3g", load(flow)));
    }
    return "for each flow, multiply jobs per second by seconds per job, and add up the products, here "
        + String.join(" + ", loads);
  }

  private static NumberCheck.Answer explained(NumberCheck.Answer answer, List<Flow> flows) {
    return SUSPECTS.explain(answer, flows, OfferedLoad::of);
  }

  private static List<Flow> flows(RandomGenerator random) {
    List<Flow> flows = new ArrayList<>();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      double perMinute = random.nextInt(4) == 0 ? random.nextInt(20) / 10.0 : random.nextInt(2_000);
      long micros = Math.round(Math.pow(10, random.nextDouble(2, 8.6)));
      String jobClass = random.nextBoolean() ? "Webhook" : "Class" + random.nextInt(4);
      flows.add(new Flow(jobClass, perMinute, Duration.ofNanos(1_000 * micros)));
      if (random.nextInt(5) == 0) {
        flows.add(flows.get(flows.size() - 1));
      }
    }
    return List.copyOf(flows);
  }

  private static String shown(List<Flow> flows) {
    List<String> each = new ArrayList<>();
    for (Flow flow : flows) {
      each.add(
          Simulated.text(
              "%s a minute of %s (%s)",
              Simulated.plain(flow.perMinute()),
              Simulated.time(flow.serviceTime()),
              flow.jobClass()));
    }
    return flows.isEmpty() ? "no flows" : String.join(", ", each);
  }

  private static double right(List<Flow> flows) {
    return sum(LoadTest::load).applyAsDouble(flows);
  }

  private static double load(Flow flow) {
    return flow.perMinute() / 60 * seconds(flow);
  }

  private static double seconds(Flow flow) {
    return flow.serviceTime().toNanos() / 1e9;
  }

  /** Adds up the rates of each class, and keeps one of its service times. */
  private static ToDoubleFunction<List<Flow>> byClass(DoubleBinaryOperator kept) {
    return flows -> {
      Map<String, Double> rates = new LinkedHashMap<>();
      Map<String, Double> times = new LinkedHashMap<>();
      for (Flow flow : flows) {
        rates.merge(flow.jobClass(), flow.perMinute() / 60, Double::sum);
        times.merge(flow.jobClass(), seconds(flow), kept::applyAsDouble);
      }
      return rates.keySet().stream().mapToDouble(c -> rates.get(c) * times.get(c)).sum();
    };
  }

  private static ToDoubleFunction<List<Flow>> sum(ToDoubleFunction<Flow> of) {
    return flows -> flows.stream().mapToDouble(of).sum();
  }
}
