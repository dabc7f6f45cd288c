package jobsinpractice.lab1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.testkit.Interposer;
import jobsinpractice.testkit.NumberCheck;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;

/** The mistakes that both latencies share. */
final class Latency implements Lab1Tasks {
  /** A latency of ten days, which no unit and no float makes 0. */
  private static final double TEN_DAYS = 10 * A_DAY;

  /** A latency that no rounding to seconds makes 0. */
  static final double SOME = 3.25;

  static final String LIMIT =
      "your code also returns 0 for a time of 3.25 s. Does it return 0 below a limit? A short time"
          + " is a latency like any other: return it as it is";

  static final String CUT =
      "the result is a fraction of a second off. Does your code cut one of the two times to whole"
          + " seconds before it subtracts? Keep the fraction of both: divide millis() by 1000.0";

  static final String STOPS =
      "your code returns the same number for a job whose time is 5,000 s longer. Does your result stop"
          + " at this number? Latency has no upper limit";

  /** No multiple of a minute or of {@link #FLOAT_STEP}. */
  private static final double ODD = 1030;

  private static final double FLOAT_STEP = 64;

  private Latency() {}

  /** Explains a wrong unit, a missing part, and rounding. */
  static NumberCheck.Answer explained(NumberCheck.Answer got, double right) {
    boolean positive = right > 0.1;
    return units(got, right, positive)
        .butIf(
            s -> positive && Lab1Tasks.near(s, -right),
            "that is the right number with a minus. Is the subtraction the wrong way round?"
                + " Subtract the earlier time from the current one")
        .butIf(
            s -> isPart(s, right, 60),
            "whole minutes are missing. Does your code take only what is left over after the"
                + " minutes, as toSecondsPart() and % 60 do? The whole time counts, in seconds")
        .butIf(
            s -> isPart(s, right, 3600),
            "whole hours are missing. Does your code take only what is left over after the hours,"
                + " as toMinutesPart() and % 3600 do? The whole time counts, in seconds")
        .butIf(
            s -> isPart(s, right, A_DAY),
            "whole days are missing. Is there a time of day, or a part of a Duration, in your code?"
                + " Divide toMillis() by 1000.0")
        .butIf(
            s -> right != Math.rint(right) && s == Math.rint(s) && Math.abs(s - right) <= 1,
            "the fraction of a second is missing. Does your code round, or cut it off, as"
                + " toSeconds() and getEpochSecond() do? Divide toMillis() by 1000.0")
        .butIf(
            s -> right >= 60 && s == Math.floor(right / 60) * 60,
            "the seconds are missing: does your code cut the time to whole minutes?")
        .butIf(
            s -> s != 0 && Math.abs(s - right) < 1,
            "that is less than a second off. Does your code round the result? Return it as it is:"
                + " the status line rounds")
        .butIf(
            s -> s % FLOAT_STEP == 0 && Math.abs(s - right) <= 2 * FLOAT_STEP,
            "that is a multiple of 64. Is there a float in your code? It has 24 bits, too few for a"
                + " time since 1970: compute with doubles");
  }

  private static NumberCheck.Answer units(NumberCheck.Answer got, double right, boolean positive) {
    return got.butIf(
            s -> positive && Lab1Tasks.near(s / 1000, right),
            "those are milliseconds: divide by 1000.0 to get seconds")
        .butIf(
            s -> positive && (Lab1Tasks.near(s / 1e6, right) || Lab1Tasks.near(s / 1e9, right)),
            "those are microseconds or nanoseconds: latency is in seconds")
        .butIf(
            s -> positive && (near(s, right / 60) || right >= 60 && s == Math.floor(right / 60)),
            "those are minutes: latency is in seconds")
        .butIf(
            s -> positive && (near(s, right / 3600) || near(s, right / A_DAY)),
            "those are hours or days: latency is in seconds")
        .butIf(
            s -> positive && near(s, right / 1000),
            "that is a thousandth: a score and an enqueued_at are in seconds already");
  }

  /**
   * Whether one of the two times lost its fraction before the subtraction.
   *
   * @param now the current time, in seconds since 1970
   */
  static boolean cutsATime(double seconds, double right, double now) {
    double ofNow = now % 1;
    double ofThen = (now - right) % 1;
    return ofNow > 0 && Math.abs(seconds - (right - ofNow)) < 0.002
        || ofThen > 0 && Math.abs(seconds - (right + ofThen)) < 0.002;
  }

  /**
   * Explains a 0 for a job that has waited for some seconds.
   *
   * @param got what the learner's code returned; if that is not 0, the code is not asked again
   * @param alone asks the same code about a single job that has waited for this many seconds
   */
  static String forZero(double got, DoubleUnaryOperator alone, String none) {
    double some = got == 0 ? alone.applyAsDouble(42) : 42;
    if (near(some, 42)) {
      return none;
    }
    double older = alone.applyAsDouble(TEN_DAYS);
    if (near(older, TEN_DAYS / 60)) {
      return "your code returns 14,400 when the time is ten days: those are whole minutes, and some"
          + " seconds are 0 of them. Latency is in seconds";
    }
    if (near(older, TEN_DAYS / 3600) || near(older, 10)) {
      return "your code returns "
          + Math.round(older)
          + " when the time is ten days: those are hours"
          + " or days, and some seconds are 0 of them. Latency is in seconds";
    }
    if (near(older, TEN_DAYS / 1000)) {
      return "your code returns 864 when the time is ten days: that is a thousandth, and 0 of some"
          + " seconds. A score and an enqueued_at are in seconds already";
    }
    return Math.abs(older - TEN_DAYS) > 2 * FLOAT_STEP
        ? none
        : forZeroOfShort(some, alone.applyAsDouble(ODD), none);
  }

  /**
   * Explains a 0 for some seconds.
   *
   * @param some the result for a single job of 42 s
   * @param longer the result for a single job of {@link #ODD} seconds
   */
  private static String forZeroOfShort(double some, double longer, String none) {
    String seen =
        "your code returns "
            + Math.round(longer)
            + " s when the time is 1030 s, and "
            + Math.round(some)
            + " s";
    if (near(longer, ODD) && some == 0) {
      return seen
          + " when it is 42 s. Does it return 0 below a limit? A short time is a latency like any"
          + " other: return it as it is";
    }
    if (longer == 0) {
      return "your code finds a time of ten days, and makes 0 of 1030 s. Does it return 0 below a limit,"
          + " or cut the time to whole hours? A short time is a latency like any other";
    }
    if (longer % FLOAT_STEP == 0) {
      return "your code finds a time of ten days, and makes 0 of some seconds. Is there a float? It"
          + " has 24 bits, too few for a time since 1970: compute with doubles";
    }
    return Math.abs(longer - ODD) < 0.1 || longer > ODD
        ? none
        : seen
            + " when it is 42 s. Does it subtract a number each time, or cut a time to whole minutes?"
            + " The whole time counts";
  }

  /**
   * Whether the learner's code returns the same number for a single job of a longer time.
   *
   * @param alone asks the same code about a single job that has waited for this many seconds
   */
  static boolean stops(double got, double right, DoubleUnaryOperator alone) {
    return got > 0 && got < right && near(alone.applyAsDouble(right + 5000), got);
  }

  private static boolean isPart(double seconds, double right, double whole) {
    return right > whole
        && right % whole >= 1
        && Math.abs(Math.floor(seconds) - Math.floor(right % whole)) < 0.5;
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= Math.max(1e-6, Math.abs(b) * 1e-6);
  }

  /**
   * Returns by how much the learner's code is off for a single job of any age, or 0.
   *
   * @param alone asks the same code about a single job that has waited for this many seconds
   */
  static double off(double got, double right, DoubleUnaryOperator alone) {
    double off = got - right;
    if (got == 0 || Math.abs(off) < 1 || Math.abs(off) > 1000) {
      return 0;
    }
    try {
      return near(alone.applyAsDouble(2000) - 2000, off) ? off : 0;
    } catch (RuntimeException e) {
      return 0;
    }
  }

  /** Explains a result that is off by the same number for every age. */
  static String always(double off) {
    return "a single job whose time is 2000 s gives "
        + Math.round(2000 + off)
        + " s: your code "
        + (off < 0 ? "subtracts " : "adds ")
        + Math.round(Math.abs(off))
        + " s each time. Is that the interval of a poll? The whole time counts";
  }

  /**
   * A worker takes the only job before the learner's first command, before the second, and so on.
   */
  static void takenMeanwhile(
      Task task, TestBench bench, Runnable add, Runnable take, ToDoubleFunction<Metrics> latency) {
    beforeEachCommand(
        bench,
        add,
        take,
        latency,
        (got, thrown) ->
            task.expectThat("the result is a latency, or 0 because no job is left")
                .given("a worker takes the only job between two commands of your code")
                .butIf(
                    !thrown.isEmpty(),
                    "your code threw " + thrown,
                    "a job was there at one command, and at the next one it was not. Does your code ask"
                        + " whether there is a job, and then read it? Read it, and return 0 when there"
                        + " is none")
                .butIf(
                    !Lab1Tasks.near(got, 0) && !Lab1Tasks.near(got, 42),
                    "your code returned " + got,
                    "a job was there at one command, and at the next one it was not. What does your code"
                        + " subtract when there is no job any more? Return 0 then")
                .otherwise(true, "", ""));
    take.run();
  }

  /**
   * The older of two entries is taken before the learner's first command, before the second, and so
   * on. A learner's code that is wrong without this is left to the other tests.
   *
   * @param add adds two entries, of 42 and of 17 s
   * @param take takes the one of 42 s
   * @param given names the two entries
   */
  static void olderTakenMeanwhile(
      Task task,
      TestBench bench,
      Runnable add,
      Runnable take,
      ToDoubleFunction<Metrics> latency,
      String given) {
    Metrics undisturbed = new Metrics(bench.redis(), bench.clock());
    add.run();
    double before = latency.applyAsDouble(undisturbed);
    take.run();
    double after = latency.applyAsDouble(undisturbed);
    if (!Lab1Tasks.near(before, 42) || !Lab1Tasks.near(after, 17)) {
      return;
    }
    String seen = "without the worker, your code returns 42 s, and 17 s for the second one alone. ";
    String size =
        seen
            + "Does it ask for the size, and then read at an index that it computes from the size?"
            + " The size has changed by then: ask for the first one in a single command";
    beforeEachCommand(
        bench,
        add,
        take,
        latency,
        (got, thrown) ->
            task.expectThat("the result is 42 s or 17 s: at each moment, one of the two was first")
                .given(given)
                .butIf(!thrown.isEmpty(), "your code threw " + thrown, size)
                .butIf(
                    Lab1Tasks.near(got, 0),
                    "your code returned 0 s, although one is still waiting",
                    size)
                .otherwise(
                    Lab1Tasks.near(got, 42) || Lab1Tasks.near(got, 17),
                    "your code returned " + got + " s",
                    seen
                        + "Does it compute with two replies from Redis, one from before the"
                        + " worker's command and one from after it? Ask for the first one in a"
                        + " single command"));
  }

  private interface Outcome {
    void check(double got, String thrown);
  }

  private static void beforeEachCommand(
      TestBench bench,
      Runnable add,
      Runnable take,
      ToDoubleFunction<Metrics> latency,
      Outcome outcome) {
    boolean acted = true;
    for (int request = 0; acted && request < 30; request++) {
      add.run();
      try (Interposer between = new Interposer(bench.redisPort());
          Redis redis = bench.redisThrough(between.port())) {
        between.beforeRequest(request, take);
        String thrown = "";
        double got = 0;
        try {
          got = latency.applyAsDouble(new Metrics(redis, bench.clock()));
        } catch (RuntimeException e) {
          thrown = Lab1Tasks.nameOf(e);
        }
        outcome.check(got, thrown);
        acted = between.acted();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Asks for a latency while Redis is away. */
  static void whileRedisIsAway(Task task, TestBench bench, DoubleSupplier latency)
      throws Exception {
    AtomicReference<Double> number = new AtomicReference<>();
    bench.redisDown();
    Call call = Call.of(() -> number.set(latency.getAsDouble()));
    boolean returned = bench.soon(call::isDone);
    Exception thrown = null;
    if (!returned) {
      bench.redisUp(); // so that the call ends
      bench.soon(call::isDone);
    } else {
      thrown = call.thrown();
    }
    task.expectThat("RedisUnavailable leaves the method")
        .given("Redis is killed")
        .butIf(
            !returned,
            "your code had not returned after three seconds",
            "does it wait for Redis, or try again and again? Then the whole line waits: let"
                + " RedisUnavailable pass through")
        .butIf(
            number.get() != null,
            "your code returned " + number.get(),
            "the status line shows that as \""
                + (number.get() == null ? 0 : Math.round(number.get()))
                + " s\", as if it were a latency, and nothing was measured. Does your code catch"
                + " RedisUnavailable? Let it pass")
        .butIf(
            thrown != null && !(thrown instanceof RedisUnavailable),
            "your code threw " + Lab1Tasks.nameOf(thrown),
            "the caller of this method catches RedisUnavailable and nothing else. Do you wrap it in"
                + " another exception? Let it pass through as it is")
        .otherwise(true, "", "");
  }
}
