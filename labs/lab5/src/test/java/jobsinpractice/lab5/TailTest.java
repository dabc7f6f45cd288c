package jobsinpractice.lab5;

import java.time.Duration;
import java.util.random.RandomGenerator;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.NumberCheck;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(5)
@DisplayName("A burst and its tail")
class TailTest {
  static final Task TAIL =
      Arithmetic.explained(
              Task.of(5, 5, "a burst and its tail")
                  .asks(
                      "return how many jobs wait when the burst ends, how many seconds it takes until no job"
                          + " waits, and the fewest processes that drain the queue in time")
                  .lookAt("Burst (this lab) · chapter 5, \"A burst and its tail\""))
          .whenThrown(
              ArithmeticException.class,
              "did your code divide a whole number by 0, such as a time that was cut to whole"
                  + " seconds? Use Seconds.of");

  private static final Burst SALE = new Burst(70, 250, Duration.ofMinutes(1));
  private static final Burst OTHER = new Burst(10, 180, Duration.ofMillis(90_500));
  private static final Duration SERVICE = Duration.ofMillis(200);
  private static final String DEPTH = "(peak − capacity) × seconds of the burst, 0 at least";
  private static final String DRAIN = "waiting jobs / (capacity − calm rate)";
  private static final String FEWEST =
      "the first number of processes whose time to drain is at most the time given";

  /** A burst and what the fleet can do, in jobs per second. */
  record Rush(Burst burst, double capacity) {}

  /** A burst, one process, and the time in which the queue must be empty. */
  record Deadline(Burst burst, int threads, Duration serviceTime, Duration within) {}

  private static final Rush[] RUSHES = {
    new Rush(SALE, 100),
    new Rush(SALE, 125),
    new Rush(OTHER, 30),
    new Rush(OTHER, 12.5),
    new Rush(new Burst(10, 250, Duration.ofMillis(500)), 100),
    new Rush(OTHER, 10.5)
  };

  @Test
  @Order(1)
  @Tag("task-5")
  @DisplayName("9000 jobs wait when the burst ends")
  void depth() {
    depth(RUSHES[0], "70 jobs a second, for one minute 250, and 70 again", 9_000);
    depth(RUSHES[4], "10 jobs a second, for 500 ms 250, and 10 again", 75);
    depth(RUSHES[2], "10 jobs a second, for 90.5 s 180, and 10 again", 13_575);
    depth(new Rush(OTHER, 179.99), "10 jobs a second, for 90.5 s 180, and 10 again", 0.905);
  }

  private static void depth(Rush rush, String situation, double expected) {
    explainedDepth(
            TAIL.expect(expected, "jobs")
                .within(1e-6 * Math.max(1, expected))
                .given(
                    situation
                        + "; the fleet can do "
                        + Simulated.plain(rush.capacity())
                        + " a second")
                .got(Tail.depth(rush.burst(), rush.capacity())),
            rush)
        .otherwise(depthOf(rush));
  }

  private static String depthOf(Rush rush) {
    return DEPTH
        + Simulated.text(
            ", here (%s − %s) × %s",
            Simulated.plain(rush.burst().peak()),
            Simulated.plain(rush.capacity()),
            Simulated.plain(Seconds.of(rush.burst().lasts())));
  }

  private static String drainOf(Rush rush) {
    double depth = TailMistakes.depth(rush);
    double calm = rush.burst().calm();
    if (depth == 0) {
      return "no job waits when the burst ends, so it takes 0 s, whatever the capacity is";
    }
    return rush.capacity() <= calm
        ? "jobs wait, and the capacity is not above the calm rate, so the queue is never empty again"
        : DRAIN
            + Simulated.text(
                ", here %s / (%s − %s)",
                Simulated.plain(depth), Simulated.plain(rush.capacity()), Simulated.plain(calm));
  }

  @Test
  @Order(3)
  @Tag("task-5")
  @DisplayName("a fleet that handles the peak: no job waits")
  void noDepth() {
    explainedDepth(
            TAIL.expect(0, "jobs")
                .given("70 jobs a second, for one minute 250; the fleet can do 300 a second")
                .got(Tail.depth(SALE, 300))
                .butIf(
                    depth -> depth < 0,
                    "a queue cannot hold fewer than 0 jobs: return 0 at least, with Math.max")
                .butIf(
                    3_000,
                    "the sign of the difference was dropped. The fleet can do more than arrives, so"
                        + " no job waits"),
            new Rush(SALE, 300))
        .otherwise("the fleet can do more than arrives");
    explainedDrain(
            TAIL.expect(0, "s")
                .given("70 jobs a second, for one minute 250; the fleet can do 300 a second")
                .got(Tail.drain(SALE, 300))
                .butIf(seconds -> seconds < 0, "a time cannot be negative: no job waits, so 0 s"),
            new Rush(SALE, 300))
        .otherwise("no job waits");
    TAIL.expect(0, "s")
        .given("70 jobs a second all the time, and the fleet can do 70")
        .got(Tail.drain(new Burst(70, 70, Duration.ofMinutes(1)), 70))
        .butIf(
            Double.NaN,
            "this is not a number, such as 0 / 0. Check first whether any job waits, and then whether there is spare"
                + " capacity")
        .butIf(
            Double.POSITIVE_INFINITY,
            "no job waits here, so it takes 0 s. Check that before you look at the spare capacity")
        .otherwise("no job waits");
  }

  @Test
  @Order(2)
  @Tag("task-5")
  @DisplayName("300 s until no job waits")
  void drain() {
    double simulated = Simulated.drained(SALE, 4, 5, SERVICE, 360);
    Simulated.confirms(Math.abs(simulated - 300) < 60, "it is about 300 s, but " + simulated);
    drain(
        RUSHES[0],
        "9000 jobs wait, 70 a second arrive, 100 a second get done"
            + Simulated.text("; in the simulator: %.0f s", simulated));
    drain(RUSHES[1], "7500 jobs wait, 70 a second arrive, 125 a second get done");
    drain(RUSHES[2], "13575 jobs wait, 10 a second arrive, 30 a second get done");
    drain(RUSHES[5], "15339.75 jobs wait, 10 a second arrive, 10.5 a second get done");
  }

  private static void drain(Rush rush, String situation) {
    explainedDrain(
            TAIL.expect(TailMistakes.drain(rush), "s")
                .within(1e-6 * Math.max(1, TailMistakes.drain(rush)))
                .given(situation)
                .got(Tail.drain(rush.burst(), rush.capacity())),
            rush)
        .otherwise(drainOf(rush));
  }

  @Test
  @Order(4)
  @Tag("task-5")
  @DisplayName("a fleet that never catches up")
  void never() {
    for (double capacity : new double[] {70, 60}) {
      TAIL.expect(Double.POSITIVE_INFINITY, "s")
          .given(
              Simulated.text(
                  "after the burst 70 jobs a second arrive, and the fleet can do %.0f a second",
                  capacity))
          .got(Tail.drain(SALE, capacity))
          .butIf(
              seconds -> seconds < 0,
              "a time cannot be negative. Without spare capacity the queue is never empty again:"
                  + " return Double.POSITIVE_INFINITY")
          .butIf(
              0,
              "jobs wait and there is no spare capacity, so the queue is never empty again: return"
                  + " Double.POSITIVE_INFINITY")
          .butIf(
              seconds -> seconds == TailMistakes.depth(new Rush(SALE, capacity)) / (70 - capacity),
              "that is depth / (calm rate − capacity). Does your code drop the sign of the difference,"
                  + " as Math.abs does? Without spare capacity the queue grows, and it is never empty"
                  + " again: return Double.POSITIVE_INFINITY")
          .butIf(
              seconds -> seconds < Double.POSITIVE_INFINITY || Double.isNaN(seconds),
              "this is not infinite. Without spare capacity the queue is never empty again: return"
                  + " Double.POSITIVE_INFINITY")
          .otherwise("there is no spare capacity");
    }
  }

  @Test
  @Order(5)
  @Tag("task-5")
  @DisplayName("drained within 2 minutes: 6 processes of 5 threads")
  @Promise(
      "They have within, counted from the end of the burst; a queue that is empty after exactly that"
          + " time is in time.")
  void processes() {
    double broken = Simulated.drained(SALE, 5, 5, SERVICE, 160);
    double kept = Simulated.drained(SALE, 6, 5, SERVICE, 160);
    Simulated.confirms(broken > 120 && kept <= 120, "6 are the fewest: " + broken + ", " + kept);
    for (Deadline deadline : TailMistakes.DEADLINES) {
      processes(deadline);
    }
    processes(new Deadline(SALE, 5, SERVICE, Duration.ZERO));
    processes(TailMistakes.STEADY);
  }

  private static void processes(Deadline d) {
    int fewest = TailMistakes.processes(d);
    NumberCheck check = TAIL.expect(fewest, "").given(TailMistakes.shown(d));
    int answer = Tail.processes(d.burst(), d.threads(), d.serviceTime(), d.within());
    TailMistakes.PROCESSES
        .explain(
            check
                .given(
                    TailMistakes.shown(d)
                        + (answer == fewest
                            ? ""
                            : Simulated.tried(
                                d.burst(), answer, d.threads(), d.serviceTime(), d.within())))
                .got(answer),
            d,
            TailTest::yours)
        .butIf(n -> n < 1, "a fleet without processes cannot run any job: 1 at least")
        .butIf(
            n -> n > fewest && d.equals(TailMistakes.STEADY),
            "with 5 processes the fleet does exactly the calm rate. The peak is not higher here, so no job"
                + " waits when the burst ends, and draining takes 0 s: 5 are enough. Does your code begin"
                + " above the calm rate, or ask for spare capacity first? Or does your drain return infinity"
                + " here?")
        .butIf(
            n -> n >= 1 && n < fewest && n == yours(higher(d)),
            Simulated.text(
                "your code also returns %d if the peak is twice as high. Does it use the peak? Does its"
                    + " search end at an upper bound, whether the queue is drained in time or not?",
                answer))
        .butIf(
            n -> TailMistakes.drain(TailMistakes.rush(d, n)) == Double.POSITIVE_INFINITY,
            "this number of processes never drains the queue, because jobs keep arriving. Is the capacity in"
                + " jobs per second, and is an infinite time more than the time given?")
        .otherwise(FEWEST + drainWith(d, fewest - 1) + drainWith(d, fewest));
  }

  private static String drainWith(Deadline d, int processes) {
    Rush rush = TailMistakes.rush(d, processes);
    double seconds = TailMistakes.drain(rush);
    return processes < 1
        ? ""
        : Simulated.text(
            "; with %s (%.4f jobs a second), that is %s",
            processes == 1 ? "1 process" : processes + " processes",
            rush.capacity(),
            seconds == Double.POSITIVE_INFINITY ? "infinite" : Simulated.text("%.3f s", seconds));
  }

  private static Deadline higher(Deadline d) {
    Burst burst = d.burst();
    return new Deadline(
        new Burst(burst.calm(), 2 * burst.peak(), burst.lasts()),
        d.threads(),
        d.serviceTime(),
        d.within());
  }

  private static double yours(Deadline d) {
    return Tail.processes(d.burst(), d.threads(), d.serviceTime(), d.within());
  }

  @Test
  @Order(6)
  @Tag("task-5")
  @DisplayName("a burst that one process can handle: 1 process")
  void onlyOne() {
    processes(TailMistakes.ONE_PROCESS);
    processes(
        new Deadline(new Burst(0, 0, Duration.ofMinutes(1)), 5, SERVICE, Duration.ofMinutes(1)));
  }

  @Test
  @Order(7)
  @Tag("task-5")
  @DisplayName("any burst: depth, time to drain, and processes")
  void generated() {
    Generated.inputs(150, TailTest::rush)
        .shownAs(TailMistakes::shown)
        .check(
            rush -> {
              double depth = TailMistakes.depth(rush);
              explainedDepth(
                      TAIL.expect(depth, "jobs")
                          .within(1e-6 * Math.max(1, depth))
                          .given(TailMistakes.shown(rush))
                          .got(Tail.depth(rush.burst(), rush.capacity())),
                      rush)
                  .otherwise(depthOf(rush));
              double drain = TailMistakes.drain(rush);
              explainedDrain(
                      TAIL.expect(drain, "s")
                          .within(drain < 1e12 ? 1e-6 * Math.max(1, drain) : 0)
                          .given(TailMistakes.shown(rush))
                          .got(Tail.drain(rush.burst(), rush.capacity())),
                      rush)
                  .otherwise(drainOf(rush));
            });
    Generated.inputs(80, TailTest::deadline)
        .shownAs(TailMistakes::shown)
        .check(TailTest::processes);
  }

  private static Burst burst(RandomGenerator random) {
    double calm = random.nextInt(100);
    long ms = Math.round(Math.pow(10, random.nextDouble(2, 6)));
    return new Burst(calm, calm + random.nextInt(400), Duration.ofMillis(ms));
  }

  private static Rush rush(RandomGenerator random) {
    Burst burst = burst(random);
    return new Rush(burst, random.nextInt(1, 5_000) / 10.0);
  }

  /** Bounded so that a hundred processes are enough, and no deadline that is met to the digit. */
  private static Deadline deadline(RandomGenerator random) {
    while (true) {
      Deadline d =
          new Deadline(
              burst(random),
              random.nextInt(1, 12),
              Duration.ofMillis(random.nextInt(20, 3_000)),
              Duration.ofMillis(random.nextInt(100, 900_000)));
      double drain = TailMistakes.drain(TailMistakes.rush(d, TailMistakes.processes(d)));
      double within = Seconds.of(d.within());
      if (Math.abs(drain - within) > 1e-6 * within) {
        return d;
      }
    }
  }

  private static NumberCheck.Answer explainedDepth(NumberCheck.Answer answer, Rush rush) {
    return TailMistakes.DEPTH
        .explain(answer, rush, r -> Tail.depth(r.burst(), r.capacity()))
        .butIf(
            depth -> depth == 0 && Math.abs(Tail.depth(SALE, 300) - 3_000) < 0.001,
            "your code returns 0 while the peak is above the capacity, and more than 0 while it is below:"
                + " the difference is the wrong way around. The queue grows by arrivals minus capacity");
  }

  private static NumberCheck.Answer explainedDrain(NumberCheck.Answer answer, Rush rush) {
    double spare = rush.capacity() - rush.burst().calm();
    return TailMistakes.DRAIN
        .explain(answer, rush, r -> Tail.drain(r.burst(), r.capacity()))
        .butIf(
            seconds -> seconds == Double.POSITIVE_INFINITY && spare > 0,
            "that is infinite, although the fleet can do "
                + Simulated.plain(spare)
                + " jobs a second more than arrive after the burst. Any spare capacity drains the"
                + " queue, however slowly: only 0 or less never does");
  }

  /** Inputs that tell the mistakes apart. */
  static Rush[] telling() {
    return RUSHES.clone();
  }
}
