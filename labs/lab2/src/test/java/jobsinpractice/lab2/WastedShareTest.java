package jobsinpractice.lab2;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import jobsinpractice.testkit.interleaving.Interleaving;
import jobsinpractice.testkit.interleaving.TwoThreads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(2)
@DisplayName("Wasted share")
class WastedShareTest {
  static final Task WASTED =
      Task.of(2, 4, "wasted share")
          .asks(
              "add up the busy time that the worker reports, and return which share of it went into"
                  + " attempts that failed")
          .lookAt("WorkerListener (engine) · chapter 2, \"Count time, not attempts\"")
          .whenThrown(
              ArithmeticException.class,
              "before the first attempt has ended there is no busy time to divide by: return 0");

  @Test
  @Tag("task-4")
  @Order(1)
  @DisplayName("60 of 100 busy seconds ended in a failure: 60%")
  void wasted(TestBench bench) {
    WastedShare wasted = new WastedShare();
    ListenerProbe calls = new ListenerProbe(wasted);
    Faults faults = new Faults(bench, calls);
    faults.succeed("WelcomeMail", 16, 2_500);
    bench.clock().advanceSeconds(100);
    faults.die("Webhook", 1, 15_000);
    faults.fail("Webhook", 1, 45_000);
    calls.rethrow();

    String given =
        "16 attempts of 2.5 s succeeded; one of 15 s failed, and its job died; one of 45 s failed, and"
            + " its job will be retried; the worker was idle for 100 s";
    double got = wasted.percent();
    WASTED
        .expect(60, "%")
        .within(0.01)
        .given(given)
        .got(got)
        .butIf(
            percent -> Double.compare(percent, wasted.percent()) != 0,
            "asked once more, without another attempt, your code returns another share. Does it read"
                + " a clock? Divide by the busy time that the worker reports, and not by the time"
                + " since the start")
        .butIf(
            percent -> near(percent, 200 / 18.0) || near(percent, 200 / 16.0),
            "that counts attempts, and these last from 2.5 to 45 s: add up their busy time")
        .butIf(
            150,
            "that is failed over succeeded: divide by all busy time, also of attempts"
                + " that failed")
        .butIf(
            6_000 / 92.0,
            "fractions of a second are lost: 2.5 s became 2 s. Add up Durations, or nanoseconds")
        .butIf(0.6, "that is a fraction; multiply it by 100 to get percent")
        .butIf(
            percent -> near(percent, 0) && near(ofFractions(), 25),
            "whole seconds are missing, and here all failures lasted whole seconds. getNano() and"
                + " toMillisPart() are only the part below a second: use toNanos()")
        .butIf(
            0,
            "are both times whole numbers? 60 / 100 is 0 then: multiply by 100.0 first. Or did your code"
                + " find no wasted time, because your class does not override jobFailed?")
        .butIf(
            37.5,
            "that is 60 of 160 s. Is the time of failed attempts counted twice in all busy time? Failed"
                + " attempts are part of it, once")
        .butIf(40, "that is the useful share: the wasted one is asked for")
        .butIf(
            30,
            "that is 60 of 200 s. Was idle time counted? Divide by busy time only, each time once")
        .butIf(
            percent -> near(percent, 15) || near(percent, 1_500 / 55.0),
            "that is 15 s. Was only the job that died counted? An attempt that will be retried was"
                + " also wasted")
        .butIf(
            percent -> near(percent, 45) || near(percent, 4_500 / 85.0),
            "that is 45 s of the 60 s in failed attempts. Is the attempt of the job that died missing,"
                + " or does a field keep the last failure only? Add up all failed attempts")
        .butIf(
            percent -> near(percent, 3_000 / 32.5) || near(percent, 540),
            "that is a mean over a mean: divide sums by sums, or a few attempts weigh as much as many")
        .butIf(
            percent -> percent == 100 && ofOneInTen() == 0,
            "for 1 s in failed attempts of 10 s in all you return 0, and here 100. Does your code round"
                + " the fraction before it multiplies by 100?")
        .butIf(
            percent -> percent == 100 && fallsWithTime(),
            "after one failed attempt of 1 ms, your code returns a share that falls while nothing runs."
                + " Does it divide by the time since the start? Divide by the busy time that the worker"
                + " reports")
        .butIf(
            percent -> percent == 100 && near(ofOneAndThree(), 100 / 3.0),
            "for 1 s in a failed attempt and 3 s in one that succeeded your code returns 33.3%, which is"
                + " 1 / 3: divide by all busy time, also of attempts that failed")
        .butIf(
            percent -> percent == 100 && near(ofOneAndThree(), 100),
            "for 1 s in a failed attempt and 3 s in one that succeeded your code also returns 100%. Is"
                + " the time of attempts that succeeded missing? It is also busy time")
        .otherwise("busy time in attempts that failed, over all busy time, times 100");
    WASTED
        .expect(60, "%")
        .within(0.01)
        .given(given + "; asked again, without another attempt")
        .got(wasted.percent())
        .butIf(
            0,
            "the first answer was right, and this one is 0. Does percent() set the sums to zero?"
                + " Asking changes nothing: the share is since the worker started")
        .butIf(
            percent -> true,
            "the first answer was right. Does percent() change a field? Asking changes nothing: the"
                + " share is since the worker started")
        .otherwise("the same share as before");
    String why = ", and change a sum there? The share is of all attempts since the worker started";
    OtherCalls.check(bench, WASTED, given, 60, wasted, wasted::percent, why);
    anyError(bench);
  }

  private static void anyError(TestBench bench) {
    for (Throwable error : Events.errors(bench)) {
      String name = error.getClass().getSimpleName();
      WastedShare wasted = new WastedShare();
      ((WorkerListener) wasted).jobFailed(Events.job("Webhook", 1), error, Duration.ofSeconds(1));
      WASTED
          .expect(100, "%")
          .within(0.01)
          .given("one attempt of 1 s failed with " + name)
          .got(wasted.percent())
          .butIf(
              0,
              "that attempt was not counted as wasted. Does your code leave out some errors, such as "
                  + name
                  + "? The worker calls jobFailed for each attempt that failed, whatever the error"
                  + " is")
          .otherwise("all busy time was wasted");
    }
  }

  /** Whether the share of one failed attempt gets smaller, although no other attempt ends. */
  private static boolean fallsWithTime() {
    WastedShare wasted = new WastedShare();
    Events.fail(wasted, Events.job("Webhook", 1), Duration.ofMillis(1));
    double first = wasted.percent();
    for (int i = 0; i < 300_000; i++) {
      double next = wasted.percent();
      if (next != first) {
        return next > 0 && next < first;
      }
    }
    return false;
  }

  /** Returns the answer for 1 s in a failed attempt and 3 s in one that succeeded, which is 25. */
  private static double ofOneAndThree() {
    WastedShare wasted = new WastedShare();
    Events.fail(wasted, Events.job("Webhook", 1), Duration.ofSeconds(1));
    Events.succeed(wasted, Events.job("Webhook", 2), Duration.ofSeconds(3));
    return wasted.percent();
  }

  private static double ofOneInTen() {
    WastedShare wasted = new WastedShare();
    Events.fail(wasted, Events.job("Webhook", 1), Duration.ofSeconds(1));
    Events.succeed(wasted, Events.job("Webhook", 2), Duration.ofSeconds(9));
    return wasted.percent();
  }

  /** Returns the answer for 2.25 s and 0.75 s, which is 75, or 25 without whole seconds. */
  private static double ofFractions() {
    WastedShare wasted = new WastedShare();
    Events.fail(wasted, Events.job("Webhook", 1), Duration.ofMillis(2_250));
    Events.succeed(wasted, Events.job("Webhook", 2), Duration.ofMillis(750));
    return wasted.percent();
  }

  @Test
  @Tag("task-4")
  @Order(2)
  @DisplayName("nothing has run: 0%; short failures only: 100%")
  void shortOnes(TestBench bench) {
    WastedShare wasted = new WastedShare();
    WASTED
        .expect(0, "%")
        .given("no attempt has ended yet")
        .got(wasted.percent())
        .butIf(
            Double.NaN,
            "0 of 0 is not a number: before the first attempt has ended there is no busy time, so"
                + " check that first")
        .otherwise("no busy time, so none was wasted");

    ListenerProbe calls = new ListenerProbe(wasted);
    new Faults(bench, calls).fail("Webhook", 4, 250);
    calls.rethrow();
    WASTED
        .expect(100, "%")
        .within(0.01)
        .given("4 attempts of 250 ms failed")
        .got(wasted.percent())
        .butIf(
            percent -> percent == 0 || Double.isNaN(percent),
            "4 attempts of 250 ms counted as nothing. Does your code add up whole seconds? Add up"
                + " Durations, or nanoseconds")
        .otherwise("all busy time was wasted");
  }

  /** An attempt of the job with this number. */
  private record Ended(int job, boolean failed, Duration elapsed) {
    @Override
    public String toString() {
      return "job " + job + (failed ? " fails" : " succeeds") + " after " + text(elapsed);
    }
  }

  private static String text(Duration elapsed) {
    return elapsed.toNanos() < 1_000_000_000
        ? elapsed.toNanos() / 1e6 + " ms"
        : elapsed.toNanos() / 1e9 + " s";
  }

  private static List<Ended> story(RandomGenerator random) {
    List<Duration> times =
        List.of(
            Duration.ofNanos(300_400),
            Duration.ofMillis(7),
            Duration.ofMillis(1_999),
            Duration.ofSeconds(61),
            Duration.ofHours(25));
    List<Ended> story = new ArrayList<>();
    int size = random.nextInt(8);
    for (int i = 0; i < size; i++) {
      Duration elapsed = times.get(random.nextInt(times.size()));
      story.add(new Ended(1 + random.nextInt(3), random.nextBoolean(), elapsed));
    }
    return story;
  }

  @Test
  @Tag("task-4")
  @Order(3)
  @DisplayName("any attempts, from microseconds to days: the share of their time that failed")
  void generated() {
    Duration second = Duration.ofSeconds(1);
    Generated.inputs(200, WastedShareTest::story)
        .first(
            List.of(),
            List.of(new Ended(1, true, second), new Ended(1, false, second)),
            List.of(
                new Ended(1, true, second),
                new Ended(1, true, Duration.ofSeconds(3)),
                new Ended(2, false, second)),
            List.of(
                new Ended(1, true, second),
                new Ended(2, false, second),
                new Ended(3, false, second)))
        .smaller(Generated::smallerLists)
        .shownAs(
            story ->
                story.isEmpty()
                    ? "no attempt has ended yet"
                    : story.stream().map(Ended::toString).collect(joining(", ")))
        .check(WastedShareTest::judge);
  }

  private static void judge(List<Ended> story) {
    WastedShare wasted = new WastedShare();
    WastedShare other = new WastedShare();
    for (Ended attempt : story) {
      Job job = Events.job("Webhook", attempt.job);
      if (attempt.failed) {
        Events.fail(wasted, job, attempt.elapsed);
      } else {
        Events.succeed(wasted, job, attempt.elapsed);
      }
    }
    double expected = expected(story, false, 1);
    double forgiven = expected(story, true, 1);
    double ofMillis = expected(story, false, 1_000_000);
    double ofSeconds = expected(story, false, 1_000_000_000);
    long nanos = story.stream().mapToLong(attempt -> attempt.elapsed.toNanos()).sum();
    WASTED
        .expect(expected, "%")
        .got(wasted.percent())
        .butIf(Double.NaN, "0 of 0 is not a number. Was an attempt counted as no time at all?")
        .butIf(
            percent -> near(percent, lastOfEachJob(story)) && !near(expected, lastOfEachJob(story)),
            "of two attempts of one job, the earlier one is missing. Does your code keep one time for"
                + " each job? Add up the time of every attempt")
        .butIf(
            percent -> percent < 0 || percent > 100,
            "a share is between 0 and 100. Is a sum an int? It overflows with times like these: use"
                + " long, or add up Durations")
        .butIf(
            percent -> percent == 0 && nanos > 0 && nanos < 1_000_000,
            "busy time of less than a millisecond counted as none. Does your code compare or add"
                + " whole milliseconds? Use Durations, or nanoseconds")
        .butIf(
            percent -> Math.abs(percent - ofMillis) < 1e-9,
            "a part of a time below a millisecond was lost. Does your code call toMillis(), on an"
                + " attempt or on a sum? Call toNanos()")
        .butIf(
            percent -> Math.abs(percent - ofSeconds) < 1e-9,
            "a part of a time below a second was lost. Does your code call toSeconds(), on an attempt"
                + " or on a sum? Call toNanos()")
        .butIf(
            percent -> percent == Math.rint(expected) || percent == Math.floor(expected),
            "that is a whole number. Was the share rounded, or were whole numbers divided? Return the"
                + " number as it is")
        .butIf(
            percent -> near(percent, forgiven) && !near(expected, forgiven),
            "a failed attempt is missing, and its job succeeded later. Was it forgiven? Its time stays"
                + " wasted")
        .butIf(
            percent -> Math.abs(percent - expected) < 0.1,
            "that is almost right. Does your code round the share, add up floats, which keep about"
                + " seven digits, or drop a part of each time? Use Durations, or long nanoseconds")
        .butIf(
            percent -> other.percent() > 0,
            "a second WastedShare, which saw no attempt, also has a share. Are the sums in a"
                + " static field?")
        .otherwise("busy time in attempts that failed, over all busy time, times 100");
  }

  /** Returns the share if a job's attempt takes the place of one with the same outcome. */
  private static double lastOfEachJob(List<Ended> story) {
    Map<String, Ended> last = new LinkedHashMap<>();
    story.forEach(attempt -> last.put(attempt.job + " " + attempt.failed, attempt));
    return expected(List.copyOf(last.values()), false, 1);
  }

  /** Returns the share of whole units of this many nanoseconds; 1 is the right one. */
  private static double expected(List<Ended> story, boolean forgive, long unit) {
    double all = 0;
    double failed = 0;
    for (Ended attempt : story) {
      boolean later = story.stream().anyMatch(other -> other.job == attempt.job && !other.failed);
      double elapsed = attempt.elapsed.toNanos() / unit * (unit / 1e3);
      all += elapsed;
      failed += attempt.failed && !(forgive && later) ? elapsed : 0;
    }
    return all == 0 ? 0 : 100 * failed / all;
  }

  @Test
  @Tag("task-4")
  @Order(4)
  @DisplayName("busy time that two threads report at the same moment is all added")
  @Promise(
      "The worker calls the listener from many threads, and another thread asks for the share.")
  @Promise("The share is never more than 100, also while another thread reports an attempt.")
  void threads() {
    String lost = "busy time was lost";
    String use = "guard every access with the same lock (synchronized), or use LongAdder";
    Task locks = WASTED.lookAt(Events.ABOUT_LOCKS);
    locks
        .expectInEveryOrder(FailureAndSuccess.class, "25%")
        .given("one thread reports a failure after 1 s, and another thread a success after 3 s")
        .withoutOverlap(
            "the two threads do not overlap here, so a lock is not what is missing. Are the sums in a"
                + " ThreadLocal? The thread that asks needs what other threads added")
        .otherwise(lost, use);
    locks
        .expectInEveryOrder(TwoFailures.class, "50%")
        .given("a success after 2 s; then two threads report a failure after 1 s each")
        .otherwise(lost, use);
    locks
        .expectInEveryOrder(FailureAndReader.class, "100%")
        .given("one thread reports a failure while another thread calls percent")
        .otherwise(lost, use);
    locks
        .expectInEveryOrder(LongFailureAndReader.class, "a share of 0 to 100%")
        .given(
            "an attempt succeeded after 1 s; one thread reports a failure after 3 s while another"
                + " thread calls percent")
        .butIf(
            order -> order.end() == Interleaving.End.RESULT,
            "percent() read a sum before the failed attempt was added, and then read a sum after that."
                + " Read each sum once, and all of them under one lock. If you use two LongAdders, one"
                + " for wasted time and one for all time, add to all time first, and read it last")
        .otherwise(lost, use);
  }

  /** One thread reports a failure of 1 s; then the share is read. */
  private abstract static class OneFailure implements TwoThreads {
    final Job one = Events.job("Webhook", 1);
    final Job two = Events.job("Webhook", 2);
    final WastedShare wasted = new WastedShare();

    @Override
    public void first() {
      fail(wasted, one);
    }

    @Override
    public String result() {
      return Math.round(wasted.percent()) + "%";
    }
  }

  static final class FailureAndSuccess extends OneFailure {
    @Override
    public void second() {
      succeed(wasted, two, 3);
    }
  }

  static final class TwoFailures extends OneFailure {
    TwoFailures() {
      succeed(wasted, one, 2);
    }

    @Override
    public void second() {
      fail(wasted, two);
    }
  }

  static final class FailureAndReader extends OneFailure {
    @Override
    public void second() {
      wasted.percent();
    }
  }

  /** The reader may see the attempt or not, but never more wasted time than busy time. */
  static final class LongFailureAndReader implements TwoThreads {
    final Job job = Events.job("Webhook", 1);
    final WastedShare wasted = new WastedShare();
    double seen;

    LongFailureAndReader() {
      succeed(wasted, job, 1);
    }

    @Override
    public void first() {
      ((WorkerListener) wasted)
          .jobFailed(job, new IllegalStateException("503"), Duration.ofSeconds(3));
    }

    @Override
    public void second() {
      seen = wasted.percent();
    }

    @Override
    public String result() {
      return seen >= 0 && seen <= 100
          ? "a share of 0 to 100%"
          : "a share of " + Math.round(seen) + "%";
    }
  }

  private static void fail(WorkerListener wasted, Job job) {
    IllegalStateException error = new IllegalStateException("503");
    wasted.jobFailed(job, error, Duration.ofSeconds(1));
  }

  private static void succeed(WorkerListener wasted, Job job, int seconds) {
    wasted.jobSucceeded(job, Duration.ofSeconds(seconds));
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 0.01;
  }
}
