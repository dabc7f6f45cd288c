package jobsinpractice.lab5;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.NumberCheck;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ToDo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(5)
@DisplayName("How many processes keep a promise")
class SizingTest {
  static final Task SIZING =
      Arithmetic.explained(
              Task.of(5, 4, "processes for a latency objective")
                  .asks(
                      "return the fewest processes with which the promised share of jobs starts within the"
                          + " promised latency")
                  .lookAt(
                      "ErlangC, Objective (this lab) · chapter 5, \"A promise at the 95th percentile\""))
          .whenThrown(
              ArithmeticException.class,
              "did your code divide a whole number by 0, such as a time that was cut to whole"
                  + " seconds? Use Seconds.of");

  private static final String BORROWED =
      "this task calls what you wrote in tasks 1 and 3, and one of them returns a wrong number for"
          + " this fleet, or throws. Correct that first; your code for task 4 may be right";
  private static final String FORMULA =
      "the first number of processes for which c × e^(−(threads − erlangs) × latency / service time)"
          + " is at most 1 − share";

  private static final Ask VIDEO = ask("Video", 60, 20_000, 2, 0.95, 2_500);
  private static final Ask PRICE = ask("PriceCheck", 18_000, 250, 4, 0.95, 50);
  private static final Ask EXPORT = ask("Export", 1_200, 1_000, 1, 0.95, 1_500);
  private static final Ask STRICT = ask("Export", 1_200, 1_000, 1, 0.99, 1_500);
  private static final Ask FRACTION = ask("Export", 234, 1_000, 1, 0.95, 1_500);
  private static final Ask NARROW = ask("Export", 480, 1_000, 1, 0.95, 500);
  private static final Ask PRECISE = ask("Export", 480, 1_000, 1, 0.994, 2_000);
  private static final Ask QUARTER = ask("Export", 1_215, 1_000, 1, 0.3, 1_500);
  private static final Ask PAIRS = ask("Export", 1_215, 1_000, 2, 0.3, 1_500);
  private static final Ask MORE_PAIRS = ask("Export", 1_275, 1_000, 2, 0.3, 1_500);
  private static final Ask THREES = ask("Export", 1_200, 1_000, 3, 0.95, 1_500);
  private static final Ask FEW = ask("Rare", 24, 1_000, 1, 0.99, 100);
  private static final Ask LOOSE = ask("Export", 1_245, 1_000, 1, 0.3, 1_500);

  /** What a learner's code is asked. */
  record Ask(Flow flow, int threads, Objective objective) {}

  private static Ask ask(
      String jobClass, double perMinute, long ms, int threads, double share, long within) {
    return new Ask(
        new Flow(jobClass, perMinute, Duration.ofMillis(ms)),
        threads,
        new Objective(share, Duration.ofMillis(within)));
  }

  private static Ask doubled(Ask ask) {
    Flow flow = ask.flow();
    return new Ask(
        new Flow(flow.jobClass(), 2 * flow.perMinute(), flow.serviceTime()),
        ask.threads(),
        ask.objective());
  }

  /** A thousandth of the late jobs that the other promise allows. */
  private static Ask stricter(Ask ask) {
    Objective objective = ask.objective();
    double share = 1 - (1 - objective.share()) / 1_000;
    return new Ask(ask.flow(), ask.threads(), new Objective(share, objective.latency()));
  }

  /** A promise for half of the share. */
  private static Ask looser(Ask ask) {
    Objective objective = ask.objective();
    return new Ask(
        ask.flow(), ask.threads(), new Objective(objective.share() / 2, objective.latency()));
  }

  private static int yours(Ask ask) {
    return Sizing.processes(ask.flow(), ask.threads(), ask.objective());
  }

  @Test
  @Order(1)
  @Tag("task-4")
  @DisplayName("jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads")
  void longJobs() {
    check(VIDEO, 14);
  }

  @Test
  @Order(2)
  @Tag("task-4")
  @DisplayName("jobs of 250 ms, to start within 50 ms: 21 processes of 4 threads")
  void shortJobs() {
    check(PRICE, 21);
  }

  @Test
  @Order(3)
  @Tag("task-4")
  @DisplayName("jobs of 1 s, to start within 1.5 s: 22 processes of 1 thread")
  void startNotEnd() {
    check(EXPORT, 22);
  }

  @Test
  @Order(4)
  @Tag("task-4")
  @DisplayName("the same jobs, and 99% must start in time: 23 processes")
  void anotherShare() {
    check(STRICT, 23);
  }

  @Test
  @Order(5)
  @Tag("task-4")
  @DisplayName("a load with a fraction, a loose promise, and a narrow miss")
  void fraction() {
    check(FRACTION, 6);
    check(LOOSE, 21);
    check(QUARTER, 21);
    check(PAIRS, 11);
    check(MORE_PAIRS, 11);
    check(NARROW, 12);
    check(PRECISE, 11);
    check(FEW, 3);
    check(THREES, 8);
  }

  @Test
  @Order(6)
  @Tag("task-4")
  @DisplayName("no jobs at all: 1 process")
  void nothingArrives() {
    SIZING
        .expectThat("ErlangC.chanceOfWaiting(5, 0) returns 0, which this task needs")
        .butIf(
            !noneWaits(),
            "it returns another number",
            "correct task 3 first. With it, no number of processes may ever be enough")
        .otherwise(true, "", "");
    Ask none = ask("Rare", 0, 100, 5, 0.95, 1_000);
    needed(none);
    SIZING
        .expect(1, "")
        .given("no job a minute; processes of 5 threads; 95% must start within 1 s")
        .got(yours(none))
        .butIf(0, "a fleet without processes cannot run the first job that arrives: 1 at least")
        .otherwise("the fewest is 1");
  }

  @Test
  @Order(7)
  @Tag("task-4")
  @DisplayName("any flow and any promise: the fewest processes")
  void generated() {
    Generated.inputs(60, SizingTest::random)
        .first(ask("Many", 60_000, 2_000, 8, 0.95, 1_000))
        .smaller(SizingTest::smaller)
        .shownAs(SizingTest::shown)
        .check(ask -> check(ask, SizingMistakes.right(ask)));
  }

  private static void check(Ask ask, int fewest) {
    needed(ask);
    NumberCheck check = SIZING.expect(fewest, "").given(shown(ask));
    int answer = yours(ask);
    boolean right = answer == fewest;
    boolean example = !right || List.of(VIDEO, PRICE, EXPORT).contains(ask);
    if (right && example) {
      confirmed(ask, fewest);
    }
    SizingMistakes.SUSPECTS
        .explain(
            check.given(shown(ask) + (right ? "" : tried(ask, answer))).got(answer),
            ask,
            SizingTest::yours)
        .butIf(n -> n < 1, "a fleet has at least 1 process")
        .butIf(
            n -> n > 1 && n < fewest && n == yours(doubled(ask)),
            Simulated.text(
                "your code also returns %d for twice as many jobs a minute. Does its loop end there? It"
                    + " goes on until the promise is kept",
                answer))
        .butIf(
            n -> n * ask.threads() <= SizingMistakes.erlangs(ask),
            Simulated.text(
                "the load is %s erlangs, and %d × %d threads are not more: the queue grows without limit."
                    + " Which share of the jobs is late for your code there? It must be 1. If your code"
                    + " divides by the threads of a process: does it round up?",
                Simulated.plain(SizingMistakes.erlangs(ask)), answer, ask.threads()))
        .butIf(
            n -> n >= 1 && n < fewest && n == yours(stricter(ask)),
            Simulated.text(
                "your code also returns %d if only a thousandth as many jobs may be late. Does it use"
                    + " objective.share()? Does its search end at an upper bound, whether that many"
                    + " processes keep the promise or not?",
                answer))
        .butIf(
            n ->
                n > fewest && fewest > SizingMistakes.right(looser(ask)) && n == yours(looser(ask)),
            Simulated.text(
                "your code also returns %d if %s%% of the jobs may be late, and then %s are enough. Does"
                    + " it use objective.share()? A size by the load alone is a rule of thumb",
                answer,
                Simulated.plain(100 - 100 * looser(ask).objective().share()),
                SizingMistakes.right(looser(ask))))
        .otherwise(FORMULA + lateWith(ask, fewest) + lateWith(ask, fewest - 1));
  }

  private static String lateWith(Ask ask, int processes) {
    return processes < 1
        ? ""
        : Simulated.text(
            "; with %s that is %.4f",
            processes == 1 ? "1 process" : processes + " processes",
            SizingMistakes.late(ask, processes * ask.threads(), SizingMistakes.erlangs(ask)));
  }

  /** Asked first, because with wrong numbers from other tasks the learner's loop may never end. */
  private static void needed(Ask ask) {
    SIZING
        .expectThat("tasks 1 and 3 are right for this fleet: " + shown(ask))
        .butIf(borrowed(ask), "one of them is not", BORROWED)
        .otherwise(true, "", "");
  }

  private static String tried(Ask ask, int answer) {
    return Simulated.tried(true, ask.flow(), answer, ask.threads(), ask.objective());
  }

  private static Ask random(RandomGenerator random) {
    double ms = Math.round(Math.pow(10, random.nextDouble(1.3, 4.5)));
    double erlangs = Math.round(Math.pow(10, random.nextDouble(0, 2.3)) * 100) / 100.0;
    double[] shares = {0.5, 0.8, 0.9, 0.95, 0.99, 0.999};
    return ask(
        "Job",
        Math.round(erlangs * 60_000 / ms * 10) / 10.0,
        (long) ms,
        random.nextInt(1, 9),
        shares[random.nextInt(shares.length)],
        Math.round(ms * random.nextDouble(0.05, 4)));
  }

  private static Stream<Ask> smaller(Ask ask) {
    Flow flow = ask.flow();
    return Stream.of(flow.perMinute() / 2, flow.perMinute() * 0.8)
        .map(rate -> Math.round(rate * 10) / 10.0)
        .filter(rate -> rate > 1 && rate < flow.perMinute())
        .map(
            rate ->
                new Ask(
                    new Flow(flow.jobClass(), rate, flow.serviceTime()),
                    ask.threads(),
                    ask.objective()));
  }

  private static String shown(Ask ask) {
    return Simulated.text(
        "%s jobs a minute of %s; processes of %d %s; %s%% must start within %s",
        Simulated.plain(ask.flow().perMinute()),
        Simulated.time(ask.flow().serviceTime()),
        ask.threads(),
        ask.threads() == 1 ? "thread" : "threads",
        Simulated.plain(100 * ask.objective().share()),
        Simulated.time(ask.objective().latency()));
  }

  private static boolean noneWaits() {
    try {
      return ErlangC.chanceOfWaiting(5, 0) == 0;
    } catch (ToDo toDo) {
      return true;
    }
  }

  /**
   * Whether the learner's tasks 1 or 3 return a wrong number for this fleet, or throw, which is
   * then the cause.
   */
  private static boolean borrowed(Ask ask) {
    double erlangs = SizingMistakes.erlangs(ask);
    int threads = ask.threads();
    try {
      if (!(Math.abs(OfferedLoad.of(List.of(ask.flow())) - erlangs) <= 0.0001)) {
        return true;
      }
      int least = (int) (erlangs / threads) + 1;
      for (int n = least; n < least + 8; n++) {
        double chance = ErlangC.chanceOfWaiting(n * threads, erlangs);
        if (!(Math.abs(chance - Erlang.c(n * threads, erlangs)) < 0.0001)) {
          return true;
        }
      }
      return erlangs >= threads
          && !(Math.abs(ErlangC.chanceOfWaiting(threads, erlangs) - 1) < 0.0001);
    } catch (ToDo toDo) {
      return false;
    } catch (RuntimeException | StackOverflowError thrown) {
      return true;
    }
  }

  private static void confirmed(Ask ask, int fewest) {
    double broken = late(ask, fewest - 1);
    double kept = late(ask, fewest);
    double may = 1 - ask.objective().share();
    Simulated.confirms(
        broken > may && kept <= may,
        fewest + " are the fewest: " + broken + " and " + kept + " were late");
  }

  private static double late(Ask ask, int processes) {
    return Simulated.late(ask.flow(), processes, ask.threads(), ask.objective().latency());
  }

  /** Inputs that tell the mistakes apart. */
  static Ask[] telling() {
    return new Ask[] {
      VIDEO,
      PRICE,
      EXPORT,
      STRICT,
      FRACTION,
      LOOSE,
      QUARTER,
      PAIRS,
      MORE_PAIRS,
      NARROW,
      PRECISE,
      FEW,
      THREES
    };
  }
}
