package jobsinpractice.lab2;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import jobsinpractice.testkit.interleaving.TwoThreads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(2)
@DisplayName("Error rate of a class")
class ErrorRateTest {
  static final Task RATE =
      Task.of(2, 3, "error rate of a class")
          .asks(
              "override the methods that the worker calls when an attempt ends, and return which"
                  + " share of this class's attempts in the window failed")
          .lookAt("WorkerListener (engine) · chapter 2, \"Of attempts, in a window\"")
          .whenThrown(
              ArithmeticException.class,
              "a class without attempts in the window has nothing to divide by: return 0");

  private static final Duration WINDOW = Duration.ofSeconds(60);

  @Test
  @Tag("task-3")
  @Order(1)
  @DisplayName("one failed attempt, and no other: 100%")
  void one() {
    ErrorRate rate = new ErrorRate(new SettableClock(TestBench.START), WINDOW);
    Job webhook = Events.job("Webhook", 1);
    Events.fail(rate, webhook, Duration.ofSeconds(1));
    String given = "one attempt at a webhook failed just now";
    RATE.expect(100, "%")
        .within(0.01)
        .given(given)
        .got(rate.percent(webhook.type()))
        .butIf(
            0,
            "nothing was counted. Does your class override jobFailed(Job, Throwable, Duration)? With"
                + " @Override the compiler checks it")
        .butIf(1, "that is a fraction; multiply it by 100 to get percent")
        .butIf(
            Double.POSITIVE_INFINITY,
            "that is failed over succeeded: divide by all attempts, the failed ones included")
        .butIf(Double.NaN, "0 of 0 is not a number. Was the attempt counted?")
        .butIf(
            percent -> percent > 0 && percent < 100 && Math.abs(percent - 50) < 0.01,
            "one attempt was counted as two: jobFailed is called for every failed attempt, and"
                + " jobRetried or jobDied follows for the same one")
        .otherwise("1 failed attempt of 1, times 100");
    RATE.expect(100, "%")
        .within(0.01)
        .given(given)
        .got(rate.percent(new String("Webhook")))
        .butIf(
            0,
            "the same text in another String object was not found: compare strings with equals,"
                + " not with == or !=")
        .otherwise("the class is found by its name");
    RATE.expect(0, "%")
        .given(given + "; a second ErrorRate saw no attempt")
        .got(new ErrorRate(new SettableClock(TestBench.START), WINDOW).percent("Webhook"))
        .butIf(100, "the two share their attempts. Are the attempts in a static field?")
        .butIf(Double.NaN, "0 of 0 is not a number: check first whether there was an attempt")
        .otherwise("no attempt, so none that failed");
  }

  @Test
  @Tag("task-3")
  @Order(2)
  @DisplayName("4 of 10 attempts at webhooks failed: 40%")
  void attempts(TestBench bench) {
    ErrorRate rate = new ErrorRate(bench.clock(), WINDOW);
    ListenerProbe calls = new ListenerProbe(rate);
    Faults faults = new Faults(bench, calls);
    faults.succeed("Webhook", 6, 100);
    faults.fail("Webhook", 1, 100);
    faults.retryNow();
    faults.retryNow();
    faults.die("Webhook", 1, 100);
    faults.succeed("WelcomeMail", 10, 100);
    calls.rethrow();

    String given =
        "webhooks: 6 jobs succeeded, one failed in 3 attempts, one failed in its only attempt and is"
            + " dead; welcome mails: 10 succeeded";
    RATE.expect(40, "%")
        .within(0.01)
        .given(given)
        .got(rate.percent("Webhook"))
        .butIf(
            25,
            "that is 2 failed jobs of 8: the rate is per attempt, and one of these jobs failed three"
                + " times")
        .butIf(20, "that is 4 of 20: the mails were counted, but only one class is asked for")
        .butIf(
            200 / 3.0,
            "that is failed over succeeded: divide by all attempts, the failed ones included")
        .butIf(60, "that is the share that succeeded")
        .butIf(0.4, "that is a fraction; multiply it by 100 to get percent")
        .butIf(
            0,
            "one failed attempt of one was found, but 4 of 10 are 0. Are failed and all whole"
                + " numbers? 4 / 10 is 0 then: multiply by 100.0 first")
        .butIf(
            percent -> near(percent, 30) || near(percent, 100 / 3.0),
            "the attempt of the job that died is missing: it failed, although it was not retried")
        .butIf(
            percent -> near(percent, 10) || near(percent, 100 / 7.0),
            "only the job that died was counted: every failed attempt counts, even if the"
                + " job is tried again")
        .butIf(
            percent -> near(percent, 500 / 11.0) || near(percent, 50) || near(percent, 800 / 14.0),
            "a failure was counted twice: jobFailed is called for every failed attempt, and"
                + " jobRetried or jobDied follows for the same one")
        .butIf(100, "attempts that succeeded are missing. Does your class override jobSucceeded?")
        .otherwise("failed attempts of this class over all attempts of this class, times 100");
    RATE.expect(0, "%")
        .within(0.01)
        .given(given)
        .got(rate.percent("WelcomeMail"))
        .butIf(
            percent -> percent > 0,
            "other classes were also counted: no mail failed, the webhooks did")
        .otherwise("none of the mails failed");
  }

  @Test
  @Tag("task-3")
  @Order(3)
  @DisplayName("the window slides: what ended more than 60 s ago is forgotten")
  void window(TestBench bench) {
    ErrorRate rate = new ErrorRate(bench.clock(), WINDOW);
    ListenerProbe calls = new ListenerProbe(rate);
    Faults faults = new Faults(bench, calls);
    faults.fail("Webhook", 2, 0);
    bench.clock().advanceSeconds(40);
    faults.fail("Webhook", 4, 0);
    bench.clock().advanceSeconds(30);
    faults.succeed("Webhook", 4, 0);
    calls.rethrow();

    RATE.expect(50, "%")
        .within(0.01)
        .given("2 attempts failed 70 s ago, 4 failed 30 s ago, 4 succeed now; the window is 60 s")
        .got(rate.percent("Webhook"))
        .butIf(
            60,
            "that is the rate since the start: a cumulative counter never forgets, so old failures"
                + " hide new ones")
        .butIf(
            0,
            "what failed 30 s ago is missing. Was the window emptied as a whole after 60 s? A sliding"
                + " window forgets one attempt at a time")
        .butIf(
            40, "failed attempts were forgotten and the attempts were not: both leave the window")
        .butIf(75, "attempts were forgotten and the failed ones were not: both leave the window")
        .otherwise("of the attempts that ended in the last 60 s, the share that failed");

    bench.clock().advanceSeconds(61);
    RATE.expect(0, "%")
        .within(0.01)
        .given("nothing has run for 61 s")
        .got(rate.percent("Webhook"))
        .butIf(
            Double.NaN, "0 of 0 is not a number: check first whether there was an attempt at all")
        .butIf(
            percent -> percent > 0,
            "attempts older than the window were still counted. Are they removed only when a new one"
                + " arrives? Time passes even when nothing runs, so also forget in percent()")
        .otherwise("no attempt, so none that failed");
  }

  /** An attempt, so many milliseconds after the one before. */
  private record Ended(long millisLater, String type, boolean failed) {
    @Override
    public String toString() {
      return "after " + millisLater / 1e3 + " s " + type + (failed ? " fails" : " succeeds");
    }
  }

  private record Story(int windowSeconds, long millisLater, List<Ended> attempts) {
    @Override
    public String toString() {
      return "the window is "
          + windowSeconds
          + " s: "
          + attempts.stream().map(Ended::toString).collect(joining(", "))
          + ", and "
          + millisLater / 1e3
          + " s after that your code is asked";
    }
  }

  private static Story story(RandomGenerator random) {
    int window = List.of(60, 60, 10, 300).get(random.nextInt(4));
    List<Long> gaps = List.of(0L, 0L, 1L, 999L, window * 500L, window * 1000L, window * 1001L);
    List<Ended> attempts = new ArrayList<>();
    int size = random.nextInt(12);
    for (int i = 0; i < size; i++) {
      String type = random.nextInt(3) == 0 ? "WelcomeMail" : "Webhook";
      attempts.add(new Ended(gap(random, gaps), type, random.nextBoolean()));
    }
    return new Story(window, gap(random, gaps), attempts);
  }

  private static long gap(RandomGenerator random, List<Long> gaps) {
    return gaps.get(random.nextInt(gaps.size()));
  }

  @Test
  @Tag("task-3")
  @Order(4)
  @DisplayName("any attempts in any window: the share that failed, to the millisecond")
  @Promise("An attempt that ended exactly one window ago still counts.")
  void generated() {
    Ended fails = new Ended(0, "Webhook", true);
    Generated.inputs(300, ErrorRateTest::story)
        .first(
            new Story(60, 0, List.of()),
            new Story(60, 60_000, List.of(fails)),
            new Story(60, 60_001, List.of(fails, new Ended(1, "Webhook", false))),
            new Story(60, 0, List.of(fails, new Ended(0, "Webhook", false), fails)),
            new Story(60, 0, List.of(fails, new Ended(0, "WelcomeMail", false))),
            new Story(300, 61_000, List.of(fails)))
        .smaller(
            story ->
                Generated.smallerLists(story.attempts)
                    .map(less -> new Story(story.windowSeconds, story.millisLater, less)))
        .check(ErrorRateTest::judge);
  }

  private static void judge(Story story) {
    SettableClock clock = new SettableClock(TestBench.START);
    ErrorRate rate = new ErrorRate(clock, Duration.ofSeconds(story.windowSeconds));
    List<Instant> ended = new ArrayList<>();
    for (Ended attempt : story.attempts) {
      clock.advance(Duration.ofMillis(attempt.millisLater));
      Job job = Events.job(attempt.type, ended.size());
      ended.add(clock.instant());
      if (attempt.failed) {
        Events.fail(rate, job, Duration.ofMillis(70_000));
      } else {
        Events.succeed(rate, job, Duration.ofMillis(70_000));
      }
    }
    clock.advance(Duration.ofMillis(story.millisLater));
    Instant start = clock.instant().minusSeconds(story.windowSeconds);
    Instant minute = clock.instant().minusSeconds(60);
    for (String type : List.of("WelcomeMail", "Webhook", "WelcomeMail")) {
      double expected = expected(story, ended, type, start, 0);
      double open = expected(story, ended, type, start, 1);
      double rates = rate.percent(type);
      RATE.expect(expected, "%")
          .given("the error rate of " + type)
          .got(rates)
          .butIf(
              Double.NaN, "0 of 0 is not a number: check first whether there was an attempt at all")
          .butIf(
              percent -> near(percent, open),
              "an attempt that ended exactly one window ago is missing: it still counts, so forget"
                  + " what ended before that moment")
          .butIf(
              percent -> percent == Math.rint(expected) || percent == Math.floor(expected),
              "the rate was rounded: return the number as it is")
          .butIf(
              percent -> near(percent, expected(story, ended, type, minute, 0)),
              "that is the rate of the last 60 s, and here the window is another one. Does your code"
                  + " use the field window?")
          .butIf(
              percent -> near(percent, expected(story, ended, type, Instant.MIN, 0)),
              "that is the rate since the start: attempts that ended before the window are counted")
          .otherwise(
              "failed attempts over attempts of this class, counting only attempts that ended in the"
                  + " window. Which attempt did your code count or forget that it should not?");
    }
  }

  /** The obvious slow way: looks at every attempt. */
  private static double expected(
      Story story, List<Instant> ended, String type, Instant start, int exclusive) {
    int all = 0;
    int failed = 0;
    for (int i = 0; i < ended.size(); i++) {
      Ended attempt = story.attempts.get(i);
      if (attempt.type.equals(type) && ended.get(i).compareTo(start) >= exclusive) {
        all++;
        failed += attempt.failed ? 1 : 0;
      }
    }
    return all == 0 ? 0 : 100.0 * failed / all;
  }

  @Test
  @Tag("task-3")
  @Order(5)
  @DisplayName("attempts that two threads report at the same moment are all counted")
  @Promise("The worker calls the listener from many threads, and another thread asks for the rate.")
  void threads() {
    String use = "guard every access with the same lock (synchronized)";
    RATE.expectInEveryOrder(FailureAndSuccess.class, "50%")
        .given("one thread reports a failed webhook, and another thread a webhook that succeeded")
        .otherwise("an attempt was lost", use);
    RATE.expectInEveryOrder(FailureAndReader.class, "100%")
        .given(
            "a webhook succeeded more than 60 s ago; one thread reports a failed webhook while another"
                + " thread calls percent")
        .otherwise("an attempt was lost, or an old one was kept", use);
  }

  static final class FailureAndSuccess implements TwoThreads {
    final Job bad = Events.job("Webhook", 2);
    final Job good = Events.job("Webhook", 1);
    final ErrorRate rate = new ErrorRate(new SettableClock(TestBench.START), WINDOW);

    @Override
    public void first() {
      fail(rate, bad);
    }

    @Override
    public void second() {
      succeed(rate, good);
    }

    @Override
    public String result() {
      return shown(rate);
    }
  }

  static final class FailureAndReader implements TwoThreads {
    final Job bad = Events.job("Webhook", 2);
    final ErrorRate rate;

    FailureAndReader() {
      SettableClock clock = new SettableClock(TestBench.START);
      rate = new ErrorRate(clock, WINDOW);
      succeed(rate, Events.job("Webhook", 1));
      clock.advanceSeconds(61);
    }

    @Override
    public void first() {
      fail(rate, bad);
    }

    @Override
    public void second() {
      rate.percent("Webhook");
    }

    @Override
    public String result() {
      return shown(rate);
    }
  }

  private static void fail(WorkerListener rate, Job job) {
    rate.jobFailed(job, new IllegalStateException("503"), Duration.ofSeconds(1));
  }

  private static void succeed(WorkerListener rate, Job job) {
    rate.jobSucceeded(job, Duration.ofSeconds(1));
  }

  private static String shown(ErrorRate rate) {
    return Math.round(rate.percent("Webhook")) + "%";
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 0.01;
  }
}
