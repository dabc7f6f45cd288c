package jobsinpractice.lab5;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobsinpractice.simulator.Result;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.NumberCheck;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ToDo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(5)
@DisplayName("Which jobs wait, and how long")
class ErlangTest {
  static final Task WAITING =
      Arithmetic.explained(
              Task.of(5, 3, "chance of waiting and mean wait")
                  .asks(
                      "return the probability that a job finds all threads busy, and how many seconds a job"
                          + " waits on average")
                  .lookAt("ErlangC (this lab) · chapter 5, \"The chance of waiting\""))
          .whenThrown(
              ArithmeticException.class,
              "did your code divide a whole number by 0? Is the load a double? And is the case of as many"
                  + " erlangs as threads handled first?")
          .whenThrown(
              StackOverflowError.class,
              "your code called itself too often. If it calls itself for one thread less: does it end at 0"
                  + " threads, where b is 1? In a large fleet, one call for each thread is too deep: use"
                  + " a loop");

  private static final Duration SERVICE = Duration.ofMillis(400);

  record Fleet(int threads, double erlangs, Duration serviceTime) {
    double u() {
      return erlangs / threads;
    }

    double b() {
      return Erlang.b(threads, erlangs);
    }

    double c() {
      return Erlang.c(threads, erlangs);
    }

    double seconds() {
      return serviceTime.toNanos() / 1e9;
    }

    double spare() {
      return threads - erlangs;
    }

    double meanWait() {
      return Erlang.meanWait(threads, erlangs, seconds());
    }
  }

  /** At most 12 threads, so that nothing overflows and an overflow is not taken for these. */
  private static final Fleet[] FLEETS = {
    new Fleet(10, 8, SERVICE),
    new Fleet(3, 2.4, Duration.ofMillis(90_250)),
    new Fleet(12, 9.5, Duration.ofNanos(200_700_000)),
    new Fleet(2, 0.7, Duration.ofMinutes(3))
  };

  @Test
  @Order(1)
  @Tag("task-3")
  @DisplayName("8 erlangs on 10 threads: 41 of 100 jobs wait")
  void chance() {
    Result run = Simulated.STEADY;
    double simulated = 1 - run.latency().shareWithin(Duration.ZERO);
    Simulated.confirms(Math.abs(simulated - 0.409) < 0.03, "41 in 100 wait, but " + simulated);
    explainedChance(
            WAITING
                .expect(0.40918, "")
                .within(0.00002)
                .given(
                    Simulated.text(
                        "8 erlangs on 10 threads; in the simulator, %.0f of 100 jobs waited",
                        100 * simulated))
                .got(ErlangC.chanceOfWaiting(10, 8)),
            10,
            8)
        .otherwise(formula(10, 8));
    explainedChance(
            WAITING
                .expect(Erlang.c(3, 2.4), "")
                .given(
                    "2.4 erlangs on 3 threads, as in the chapter: b₁ = 0.706, b₂ = 0.459, b₃ = 0.268")
                .got(ErlangC.chanceOfWaiting(3, 2.4)),
            3,
            2.4)
        .otherwise(formula(3, 2.4));
    ChanceMistakes.explainKept(
            explainedChance(
                WAITING
                    .expect(Erlang.c(10, 4), "")
                    .given("4 erlangs on 10 threads, asked after 8 erlangs on 10 threads")
                    .got(ErlangC.chanceOfWaiting(10, 4)),
                10,
                4),
            10,
            8,
            4)
        .otherwise(formula(10, 4));
    double near = 8.0004; // any load that was rounded to three decimals or fewer is 8 again
    explainedChance(
            WAITING
                .expect(Erlang.c(10, near), "")
                .given("8.0004 erlangs on 10 threads, asked after 8 erlangs on 10 threads")
                .got(ErlangC.chanceOfWaiting(10, near)),
            10,
            near)
        .butIf(
            chance -> chance == ErlangC.chanceOfWaiting(10, 8),
            "your code returns the same for 8 erlangs, to the last digit. Is the load rounded, for"
                + " example in the key of a map? Use the double as it is")
        .otherwise(formula(10, near));
  }

  @Test
  @Order(3)
  @Tag("task-3")
  @DisplayName("one thread, no load, and overload: the chance of waiting")
  @Promise("Both must also be right for no load, for too much load, and for thousands of threads.")
  void edges() {
    explainedChance(
            WAITING
                .expect(0.7, "")
                .given("0.7 erlangs on 1 thread")
                .got(ErlangC.chanceOfWaiting(1, 0.7)),
            1,
            0.7)
        .butIf(
            0,
            "your code returns 0, although the thread is busy for 0.7 of the time, and a job that arrives"
                + " then waits. Only with 0 erlangs does no job wait")
        .otherwise("with one thread, the chance of waiting is the utilization. " + formula(1, 0.7));
    explainedChance(
            WAITING
                .expect(Erlang.c(10, 9.6), "")
                .given("9.6 erlangs on 10 threads")
                .got(ErlangC.chanceOfWaiting(10, 9.6)),
            10,
            9.6)
        .otherwise(formula(10, 9.6));
    WAITING
        .expect(0, "")
        .given("0 erlangs on 4 threads")
        .got(ErlangC.chanceOfWaiting(4, 0))
        .butIf(
            Double.NaN,
            "this is not a number. Does your code divide by the load, take its logarithm, or begin its"
                + " loop with n = 0? If no job arrives, none waits")
        .butIf(1, "no job arrives and all threads are free, so none waits")
        .otherwise("no job arrives, so none waits");
    for (double erlangs : new double[] {10, 12, 400}) {
      WAITING
          .expect(1, "")
          .given(Simulated.text("%.0f erlangs on 10 threads", erlangs))
          .got(ErlangC.chanceOfWaiting(10, erlangs))
          .butIf(
              Double.NaN,
              "this is not a number, such as 0 / 0. The formula needs fewer erlangs than threads;"
                  + " otherwise every job waits")
          .butIf(
              chance -> chance > 1 || chance < 0,
              "a probability is between 0 and 1. The formula needs fewer erlangs than threads;"
                  + " otherwise every job waits")
          .butIf(0, "with more load than threads, every job waits")
          .otherwise("more work arrives than the threads can do, so every job waits");
    }
    WAITING
        .expect(1, "")
        .given("1.5 erlangs on 1 thread")
        .got(ErlangC.chanceOfWaiting(1, 1.5))
        .butIf(
            1.5,
            "that is the utilization. With one thread it is the chance of waiting, but only while it is"
                + " less than 1: look for overload first")
        .otherwise("more work arrives than the thread can do, so every job waits");
  }

  @Test
  @Order(5)
  @Tag("task-3")
  @DisplayName("950 erlangs on 1000 threads")
  @Promise("Both must also be right for no load, for too much load, and for thousands of threads.")
  void large() {
    IntStream.of(2, 12, 13, 20, 21, 30, 170, 171, 172, 300).forEach(n -> size(n, 0.9 * n));
    size(1_000, 950);
    size(380, 304);
    size(5_000, 4_900);
  }

  private static void size(int threads, double erlangs) {
    explainedChance(
            ChanceMistakes.explainNotFinite(
                    WAITING
                        .expect(Erlang.c(threads, erlangs), "")
                        .within(0.000001)
                        .given(Simulated.text("%.1f erlangs on %d threads", erlangs, threads))
                        .got(ErlangC.chanceOfWaiting(threads, erlangs)),
                    threads)
                .butIf(
                    chance -> ChanceMistakes.stoppedAt(chance, threads, erlangs) > 0,
                    "that is the last line with the b of an earlier step, n = "
                        + ChanceMistakes.stoppedAt(
                            ErlangC.chanceOfWaiting(threads, erlangs), threads, erlangs)
                        + " and not "
                        + threads
                        + ". Does your loop end when b hardly changes from one step to the next, or at an"
                        + " upper bound? Many small changes are still to come: do all steps")
                .butIf(
                    chance -> threads > 2 && (chance == 0 || chance == 1),
                    "for smaller fleets your answer was right, and here it is 0 or 1. Did a power or"
                        + " a factorial overflow, or is the load taken for overload? Compute b one thread"
                        + " at a time")
                .butIf(
                    chance -> threads > 12,
                    "for smaller fleets your answer was right, and for this one it is not. Does an"
                        + " int or a long overflow (13! and 21! do), does the loop end early, or is a number a"
                        + " float? Compute b one thread at a time, as a double"),
            threads,
            erlangs)
        .otherwise(formula(threads, erlangs));
  }

  /** What step one and step two give, so that a learner sees which of the two is wrong. */
  private static String formula(int threads, double erlangs) {
    return Simulated.text(
        "Erlang B one thread at a time gives b = %.6f after the last thread. With u = %.4f, the last"
            + " line b / (1 − u × (1 − b)) gives %.6f. Print your b and your u: which one differs?",
        Erlang.b(threads, erlangs), erlangs / threads, Erlang.c(threads, erlangs));
  }

  @Test
  @Order(2)
  @Tag("task-3")
  @DisplayName("8 erlangs on 10 threads, jobs of 400 ms: a mean wait of 82 ms")
  void meanWait() {
    Result run = Simulated.STEADY;
    double simulated = run.latency().mean();
    double wait = Erlang.meanWait(10, 8, 0.4);
    Simulated.confirms(Math.abs(simulated / wait - 1) < 0.15, "it is 82 ms, but " + simulated);
    explainedWait(
            WAITING
                .expect(wait, "s")
                .within(0.00001)
                .given(
                    Simulated.text(
                        "8 erlangs on 10 threads, jobs of 400 ms; in the simulator: %.3f s",
                        simulated))
                .got(ErlangC.meanWait(10, 8, SERVICE)),
            FLEETS[0])
        .otherwise(waitFormula(FLEETS[0]));
    wait(FLEETS[1]);
    wait(FLEETS[2]);
  }

  private static void wait(Fleet fleet) {
    explainedWait(
            WAITING
                .expect(fleet.meanWait(), "s")
                .within(1e-6 * Math.max(1, fleet.meanWait()))
                .given(shown(fleet))
                .got(ErlangC.meanWait(fleet.threads(), fleet.erlangs(), fleet.serviceTime())),
            fleet)
        .otherwise(waitFormula(fleet));
  }

  @Test
  @Order(4)
  @Tag("task-3")
  @DisplayName("no load and overload: the mean wait")
  @Promise("Both must also be right for no load, for too much load, and for thousands of threads.")
  void waitEdges() {
    WAITING
        .expect(0, "s")
        .given("0 erlangs on 4 threads, jobs of 400 ms")
        .got(ErlangC.meanWait(4, 0, SERVICE))
        .butIf(Double.NaN, "this is not a number, such as 0 / 0. If no job arrives, none waits")
        .butIf(0.4, "that is the service time. A job that starts at once has waited for 0 s")
        .otherwise("no job arrives, so none waits");
    for (double erlangs : new double[] {10, 12}) {
      WAITING
          .expect(Double.POSITIVE_INFINITY, "s")
          .given(Simulated.text("%.0f erlangs on 10 threads, jobs of 400 ms", erlangs))
          .got(ErlangC.meanWait(10, erlangs, SERVICE))
          .butIf(
              seconds -> seconds < 0,
              "a wait cannot be negative. More work arrives than the threads can do, so the wait"
                  + " grows without limit: return Double.POSITIVE_INFINITY")
          .butIf(
              Double.NaN,
              "this is not a number, such as 0 / 0. With as many erlangs as threads, return"
                  + " Double.POSITIVE_INFINITY")
          .butIf(
              seconds -> seconds < Double.POSITIVE_INFINITY,
              "this wait is finite. With as many erlangs as threads the queue grows without limit,"
                  + " and so does the wait: return Double.POSITIVE_INFINITY")
          .otherwise("the queue grows without limit");
    }
  }

  @Test
  @Order(6)
  @Tag("task-3")
  @DisplayName("any fleet: the chance of waiting and the mean wait")
  void generated() {
    Generated.inputs(100, ErlangTest::fleet)
        .smaller(ErlangTest::smaller)
        .shownAs(ErlangTest::shown)
        .check(
            fleet -> {
              explainedChance(
                      WAITING
                          .expect(fleet.c(), "")
                          .given(shown(fleet))
                          .got(ErlangC.chanceOfWaiting(fleet.threads(), fleet.erlangs())),
                      fleet.threads(),
                      fleet.erlangs())
                  .otherwise(formula(fleet.threads(), fleet.erlangs()));
              wait(fleet);
            });
  }

  private static Fleet fleet(RandomGenerator random) {
    int threads = random.nextInt(3) == 0 ? random.nextInt(1, 1_000) : random.nextInt(1, 30);
    double utilization = random.nextInt(1, 99) / 100.0;
    long micros = Math.round(Math.pow(10, random.nextDouble(2, 8.6)));
    return new Fleet(threads, utilization * threads, Duration.ofNanos(1_000 * micros));
  }

  private static Stream<Fleet> smaller(Fleet f) {
    return Stream.of(f.threads() / 2, f.threads() - 1)
        .filter(threads -> threads >= 1)
        .map(threads -> new Fleet(threads, f.u() * threads, f.serviceTime()));
  }

  private static String shown(Fleet f) {
    return Simulated.text(
        "%s erlangs on %d %s, jobs of %s s",
        Simulated.plain(f.erlangs()),
        f.threads(),
        f.threads() == 1 ? "thread" : "threads",
        Simulated.plain(f.seconds()));
  }

  private static NumberCheck.Answer explainedChance(
      NumberCheck.Answer answer, int threads, double erlangs) {
    NumberCheck.Answer explained =
        ChanceMistakes.SUSPECTS
            .explain(
                answer,
                new Fleet(threads, erlangs, SERVICE),
                f -> ErlangC.chanceOfWaiting(f.threads(), f.erlangs()))
            .butIf(
                chance -> chance == 1 && threads <= 12 && erlangs < threads,
                "your code returns 1, as for overload, although the load is less than the number of"
                    + " threads. Is the load rounded before the two are compared, or is it compared with"
                    + " less than all threads? Is the comparison the wrong way around, or a larger number"
                    + " cut to 1?")
            .butIf(
                chance ->
                    chance > 0
                        && chance < 1
                        && chance == ErlangC.chanceOfWaiting(threads, erlangs / 2),
                "your code returns the same for half of this load. Does it use erlangs, or does it keep an"
                    + " answer from an earlier call?");
    return ChanceMistakes.explainNotFinite(explained, threads)
        .butIf(
            chance -> chance > 1 || chance < 0,
            "a probability is between 0 and 1. In the textbook's form, the last thread's term is"
                + " above the line and below it, each time multiplied by threads / (threads − load)");
  }

  private static NumberCheck.Answer explainedWait(NumberCheck.Answer answer, Fleet fleet) {
    double chance = yourChance(fleet);
    return WaitMistakes.SUSPECTS
        .explain(answer, fleet, f -> ErlangC.meanWait(f.threads(), f.erlangs(), f.serviceTime()))
        .butIf(
            seconds -> ChanceMistakes.isNotFinite(seconds) && ChanceMistakes.isNotFinite(chance),
            ChanceMistakes.notFinite(fleet.threads()))
        .butIf(
            ChanceMistakes::isNotFinite,
            Simulated.text(
                "this is not a number, or it is infinite, and your chance of waiting is %.3f here. Does"
                    + " your code divide by 0, or take this load for overload? threads − erlangs is %s",
                chance, Simulated.plain(fleet.spare())));
  }

  private static String waitFormula(Fleet fleet) {
    return Simulated.text(
        "the chance of waiting × service time / (threads − erlangs), here %.6f × %s s / %s",
        fleet.c(), Simulated.plain(fleet.seconds()), Simulated.plain(fleet.spare()));
  }

  private static double yourChance(Fleet fleet) {
    try {
      return ErlangC.chanceOfWaiting(fleet.threads(), fleet.erlangs());
    } catch (ToDo notYet) {
      return Double.NaN;
    }
  }

  /** Inputs that tell the mistakes apart. */
  static Fleet[] telling() {
    return FLEETS.clone();
  }
}
