package jobsinpractice.lab2;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.lab2.AttemptStory.Ended;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.NumberCheck;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(2)
@DisplayName("Error rate of a class")
class ErrorRateTest implements ErrorRateTask {
  private static final Duration WINDOW = Duration.ofSeconds(60);
  private static final Instant FAR_AHEAD = Instant.parse("2196-03-02T09:00:00Z");

  /** Longer than most windows, so that an attempt's start and its end are not confused. */
  private static final long ELAPSED = 70_000;

  /** From the start of every story to midnight. */
  private static final long TO_MIDNIGHT =
      Duration.between(TestBench.START, TestBench.START.truncatedTo(DAYS).plus(1, DAYS)).toMillis();

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
            percent -> percent == 0 && ofManyFailures() > 0,
            "with 200 failed attempts your code returns a rate, and with one it does not. Does it"
                + " ask for a minimum of attempts? One failed attempt alone is 100%")
        .butIf(
            percent -> percent == 0 && ofOneFailure(FAR_AHEAD) == 100,
            "when the clock shows the year 2196, your code returns 100% for this attempt, and here it"
                + " does not. Does your window end at Instant.now()? Now is what the field clock shows")
        .butIf(
            percent -> percent == 0 && later(1) == 100,
            "a millisecond later your code returns 100%. Does your window end before now? An attempt"
                + " that ends at the clock's now is in the window")
        .butIf(
            percent -> percent == 0 && later(600_000) == 100,
            "ten minutes later your code returns 100% for this attempt. Is the comparison with the"
                + " window's start the wrong way round? Forget what ended before it")
        .butIf(
            percent -> percent == 0 && rate.percent(webhook.queue()) == 100,
            "for the name of the job's queue your code returns 100%. The class of a job is type()")
        .butIf(
            0,
            "your code returns 0%, as if no attempt had failed. Does your class override"
                + " jobFailed(Job, Throwable, Duration), or only another method, such as jobDied? With"
                + " @Override the compiler checks the parameters. Does your code return the share that"
                + " succeeded? Or does it forget an attempt too early?")
        .butIf(1, "that is a fraction; multiply it by 100 to get percent")
        .butIf(
            Double.POSITIVE_INFINITY,
            "that is failed over succeeded: divide by all attempts, the failed ones included")
        .butIf(Double.NaN, "0 of 0 is not a number. Was the attempt counted?")
        .butIf(
            percent -> percent > 0 && percent < 100 && Math.abs(percent - 50) < 0.01,
            "that is 1 of 2, and only one attempt has ended. Does your code also count in another"
                + " method, such as jobStarted, or add the failed attempts to a number that includes"
                + " them? Only jobSucceeded and jobFailed end an attempt")
        .otherwise("1 failed attempt of 1, times 100");
    RATE.expect(100, "%")
        .within(0.01)
        .given(given + "; asked again, with the same String")
        .got(rate.percent(webhook.type()))
        .butIf(
            percent -> true,
            "the first answer was right. Does percent() remove attempts that are still in the window,"
                + " or set a count to 0? Asking changes nothing")
        .otherwise("the same rate as before");
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
        .butIf(
            percent -> percent == 100 && ofNoAttempt() == 100,
            "for a class that has never run your code also returns 100%. Does it compare two numbers"
                + " that are both 0? Check first whether there was an attempt")
        .butIf(100, "the two share their attempts. Are the attempts in a static field?")
        .butIf(Double.NaN, "0 of 0 is not a number: check first whether there was an attempt")
        .otherwise("no attempt, so none that failed");
  }

  /** Returns the rate of an attempt that has just failed, with a clock that shows this time. */
  private static double ofOneFailure(Instant now) {
    ErrorRate rate = new ErrorRate(new SettableClock(now), WINDOW);
    Job webhook = Events.job("Webhook", 1);
    fail(rate, webhook);
    return rate.percent(webhook.type());
  }

  private static double ofNoAttempt() {
    ErrorRate rate = new ErrorRate(new SettableClock(TestBench.START), WINDOW);
    return rate.percent("NightlyReport");
  }

  private static boolean isForgottenLater() {
    return later(600_000) == 0;
  }

  /** Returns the rate of a failed attempt, this many milliseconds after its end. */
  private static double later(long millis) {
    SettableClock clock = new SettableClock(TestBench.START);
    ErrorRate rate = new ErrorRate(clock, WINDOW);
    fail(rate, Events.job("Webhook", 1));
    clock.advance(Duration.ofMillis(millis));
    return rate.percent("Webhook");
  }

  private static double ofManyFailures() {
    ErrorRate rate = new ErrorRate(new SettableClock(TestBench.START), WINDOW);
    Job webhook = Events.job("Webhook", 1);
    for (int i = 0; i < 200; i++) {
      fail(rate, webhook);
    }
    return rate.percent(webhook.type());
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
            "that is one failed attempt. Was only the job that died counted? Every failed attempt"
                + " counts, even if the job is tried again")
        .butIf(
            percent -> near(percent, 500 / 11.0) || near(percent, 50),
            "is that one failed attempt too many? If your class overrides jobDied, it counts a death"
                + " twice: jobDied follows jobFailed, for the same attempt. Or is that 4 of 8 jobs?")
        .butIf(
            percent -> near(percent, 700 / 13.0) || near(percent, 70),
            "were three failures counted twice? Does your class override jobRetried? It follows"
                + " jobFailed, for the same attempt")
        .butIf(
            percent -> near(percent, 800 / 14.0) || near(percent, 80),
            "was each failure counted twice? Does your class override jobRetried and jobDied? One of"
                + " them follows jobFailed, for the same attempt")
        .butIf(
            100,
            "attempts that succeeded are missing. Does your class override jobSucceeded, and does it"
                + " keep more than the last attempt?")
        .otherwise("failed attempts of this class over all attempts of this class, times 100");
    RATE.expect(0, "%")
        .within(0.01)
        .given(given)
        .got(rate.percent("WelcomeMail"))
        .butIf(
            percent -> percent > 0,
            "other classes were also counted: no mail failed, the webhooks did")
        .otherwise("none of the mails failed");
    for (int i = 1; i <= 4; i++) {
      Events.postpone(rate, Events.job("Webhook", i));
    }
    RATE.expect(40, "%")
        .within(0.01)
        .given(given + "; 4 other webhooks were postponed")
        .got(rate.percent("Webhook"))
        .butIf(
            percent -> true,
            "a postponed job was counted. Does your class override jobPostponed, or count in jobStarted?"
                + " Only jobSucceeded and jobFailed end an attempt, and a postponed job starts again later")
        .otherwise("the same rate as before");
    String why =
        ", and count or forget attempts there? No attempt ends in that call, and only time moves"
            + " attempts out of the window";
    OtherCalls.check(bench, RATE, given, 40, rate, () -> rate.percent("Webhook"), why);
    anyError(bench);
  }

  private static void anyError(TestBench bench) {
    for (Throwable error : Events.errors(bench)) {
      String name = error.getClass().getSimpleName();
      ErrorRate rate = new ErrorRate(bench.clock(), WINDOW);
      ((WorkerListener) rate).jobFailed(Events.job("Webhook", 1), error, Duration.ofSeconds(1));
      RATE.expect(100, "%")
          .within(0.01)
          .given("one attempt at a webhook failed with " + name)
          .got(rate.percent("Webhook"))
          .butIf(
              0,
              "that attempt was not counted. Does your code leave out some errors, such as "
                  + name
                  + "? The worker calls jobFailed for each attempt that failed, whatever the error"
                  + " is")
          .otherwise("1 failed attempt of 1, times 100");
    }
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
            percent -> percent > 50 && ofOneFailure(FAR_AHEAD) == 0,
            "when the clock shows the year 2196, an attempt that failed just now is missing. Does your"
                + " code take the end of an attempt from Instant.now()? Now is what the field clock"
                + " shows")
        .butIf(
            percent -> percent == 60 && isForgottenLater(),
            "attempts that failed 70 s ago were counted, and your code forgets one after ten minutes."
                + " Does it use the window as it is, and does it look at the oldest attempt first?")
        .butIf(
            percent -> percent == 60 && keepsOnly(true),
            "an old success is forgotten when an attempt fails, and an old failure stays when one"
                + " succeeds. Does your code forget only successes, or only when an attempt fails?")
        .butIf(
            60,
            "that is the rate since the start: the 2 attempts that failed 70 s ago were counted. Does"
                + " your code ever forget an attempt, and does it read the field clock, not the"
                + " machine's?")
        .butIf(
            0,
            "what failed 30 s ago is missing. Was the window emptied as a whole after 60 s? A sliding"
                + " window forgets one attempt at a time")
        .butIf(
            40, "failed attempts were forgotten and the attempts were not: both leave the window")
        .butIf(
            500 / 9.0,
            "one of the two old attempts was forgotten, and the other was not. Does your code remove"
                + " one attempt at a time with if? Remove all that are too old, with while")
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
            percent -> percent > 0 && rate.percent("Webhook") != percent,
            "asked once more, your code returns another rate, although nothing has run in between. Does"
                + " it remove one old attempt at each call, with if? Remove all that are too old, with"
                + " while")
        .butIf(
            percent -> percent > 0,
            "attempts older than the window were still counted. Are they removed only when a new one"
                + " arrives, or does your window end at the newest attempt? Time passes also when"
                + " nothing runs: the window ends at the clock's now, each time percent() is called")
        .otherwise("no attempt, so none that failed");
  }

  @Test
  @Tag("task-3")
  @Order(4)
  @DisplayName("any attempts in any window: the share that failed, to the millisecond")
  @Promise("An attempt that ended exactly one window ago still counts.")
  void generated() {
    Ended fails = new Ended(0, "Webhook", true);
    Generated.inputs(300, AttemptStory::any)
        .first(
            new AttemptStory(60_000, 0, List.of()),
            new AttemptStory(60_000, 1_000, List.of(fails)),
            new AttemptStory(60_000, 45_000, List.of(fails)),
            new AttemptStory(60_000, 60_000, List.of(fails)),
            new AttemptStory(60_000, 60_001, List.of(fails, new Ended(1, "Webhook", false))),
            new AttemptStory(60_000, 0, List.of(fails, new Ended(0, "Webhook", false), fails)),
            new AttemptStory(60_000, 0, List.of(fails, new Ended(0, "WelcomeMail", false))),
            new AttemptStory(300_000, 61_000, List.of(fails)),
            new AttemptStory(1_500, 1_400, List.of(fails)),
            new AttemptStory(
                300_000, 10_000, List.of(new Ended(TO_MIDNIGHT + 10_000, "Webhook", true))))
        .smaller(AttemptStory::smaller)
        .check(ErrorRateTest::judge);
    busyMinute();
  }

  private static void busyMinute() {
    ErrorRate rate = new ErrorRate(new SettableClock(TestBench.START), WINDOW);
    Job mail = Events.job("WelcomeMail", 1);
    Job webhook = Events.job("Webhook", 2);
    String limit =
        "the failed webhook is missing: many attempts ended after it, all of them in the window. Does"
            + " your code keep a fixed number of attempts? The window is a time";
    fail(rate, webhook);
    for (int i = 0; i < 5_000; i++) {
      succeed(rate, mail);
    }
    RATE.expect(100, "%")
        .given("one webhook failed, and then 5,000 mails succeeded, all of them just now")
        .got(rate.percent("Webhook"))
        .butIf(0, limit)
        .otherwise("1 failed attempt of 1, times 100");
    for (int i = 1; i < 5_000; i++) {
      succeed(rate, webhook);
    }
    RATE.expect(0.02, "%")
        .given("of 5,000 webhooks that ended just now, the first one failed")
        .got(rate.percent("Webhook"))
        .butIf(0, limit)
        .otherwise("1 failed attempt of 5,000, times 100");
  }

  private static void judge(AttemptStory story) {
    SettableClock clock = new SettableClock(TestBench.START);
    ErrorRate rate = new ErrorRate(clock, Duration.ofMillis(story.window()));
    report(story, rate, clock);
    Instant now = clock.instant();
    Instant start = story.start();
    for (String type : List.of("WelcomeMail", "Webhook", "WelcomeMail")) {
      double expected = story.since(start, type);
      String asked = "the error rate of " + type;
      NumberCheck check = RATE.expect(expected, "%").given(asked);
      double answer = rate.percent(type);
      if (near(answer, story.byStartOf(type, ELAPSED))
          && !near(answer, story.withoutTheEdge(type))
          && later(45_000) == 100) {
        check.given(asked + "; each attempt took " + ELAPSED / 1_000 + " s");
      }
      check
          .got(answer)
          .butIf(
              Double.NaN, "0 of 0 is not a number: check first whether there was an attempt at all")
          .butIf(
              percent -> near(percent, story.withoutTheEdge(type)),
              "an attempt that ended exactly one window ago is missing: it still counts, so forget"
                  + " what ended before that moment")
          .butIf(
              percent -> percent == Math.rint(expected) || percent == Math.floor(expected),
              "that is a whole number. Was the rate rounded, or were whole numbers divided? Return the"
                  + " number as it is")
          .butIf(
              percent -> Math.abs(percent - expected) < 0.1,
              "that is almost right. Was the rate rounded, or is a number a float? Return the number as"
                  + " it is")
          .butIf(
              percent -> near(percent, story.since(now.minusSeconds(story.window() / 1_000), type)),
              "this window has a fraction of a second, and an attempt in it is missing. Did your code"
                  + " cut the window, with toSeconds() or toMinutes()? Use the Duration as it is")
          .butIf(
              percent -> near(percent, story.byStartOf(type, ELAPSED)) && later(45_000) == 100,
              "an attempt that started before the window is missing, although it ended in the window."
                  + " Does your code subtract elapsed? Only the end of an attempt counts")
          .butIf(
              percent -> near(percent, story.byTimeOfDay(type)),
              "midnight (UTC) is in this window. Does your code compare times of day? Compare"
                  + " Instants")
          .butIf(
              percent -> near(percent, story.ofDifferentOnes(type)),
              "attempts with the same time, class, and result were counted once. Does your code keep"
                  + " them in a set, or as keys?")
          .butIf(
              percent -> near(percent, story.since(start.plusMillis(story.window() / 2), type)),
              "an attempt in the first half of the window is missing. Does your code make the window"
                  + " shorter than the field window?")
          .butIf(
              percent -> near(percent, story.onePerTime(type)),
              "attempts that ended at the same time were counted once. Is the time a key in your code?"
                  + " Many attempts can end in the same millisecond")
          .butIf(
              percent -> near(percent, story.forgetting(true, type)) && keepsOnly(false),
              "an attempt that succeeded before the window was counted. Does your code forget failures"
                  + " only? Successes also leave the window")
          .butIf(
              percent -> near(percent, story.forgetting(false, type)) && keepsOnly(true),
              "an attempt that failed before the window was counted. Does your code forget successes"
                  + " only? Failures also leave the window")
          .butIf(
              percent -> near(percent, story.since(now.minusSeconds(60), type)),
              "that is the rate of the last 60 s, and here the window is another one. Does your code"
                  + " use the field window?")
          .butIf(
              percent -> near(percent, story.since(start.truncatedTo(SECONDS), type)),
              "an attempt that ended less than a second before the window was counted. Does your code"
                  + " compare whole seconds? Compare Instants")
          .butIf(
              percent -> near(percent, story.since(Instant.MIN, type)),
              "an attempt that ended before the window was counted. Does your code stop forgetting too"
                  + " early, for example at an attempt of another class?")
          .otherwise(
              "failed attempts over attempts of this class, counting only attempts that ended in the"
                  + " window. Which attempt did your code count or forget that it should not?");
    }
  }

  /** Whether the code forgets old attempts with one result, and keeps those with this one. */
  private static boolean keepsOnly(boolean failed) {
    return keeps(failed) && !keeps(!failed);
  }

  private static boolean keeps(boolean failed) {
    SettableClock clock = new SettableClock(TestBench.START);
    ErrorRate rate = new ErrorRate(clock, WINDOW);
    List<Ended> one =
        List.of(new Ended(0, "Webhook", failed), new Ended(90_000, "Webhook", !failed));
    report(new AttemptStory(WINDOW.toMillis(), 0, one), rate, clock);
    return near(rate.percent("Webhook"), 50);
  }

  private static void report(AttemptStory story, WorkerListener rate, SettableClock clock) {
    int number = 0;
    for (Ended attempt : story.attempts()) {
      clock.advance(Duration.ofMillis(attempt.millisLater()));
      Job job = Events.job(attempt.type(), number++);
      if (attempt.failed()) {
        Events.fail(rate, job, Duration.ofMillis(ELAPSED));
      } else {
        Events.succeed(rate, job, Duration.ofMillis(ELAPSED));
      }
    }
    clock.advance(Duration.ofMillis(story.millisLater()));
  }

  private static void fail(WorkerListener rate, Job job) {
    rate.jobFailed(job, new IllegalStateException("503"), Duration.ofSeconds(1));
  }

  private static void succeed(WorkerListener rate, Job job) {
    rate.jobSucceeded(job, Duration.ofSeconds(1));
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 0.01;
  }
}
