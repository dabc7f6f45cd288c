package jobsinpractice.lab2;

import java.net.ConnectException;
import java.time.Duration;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(2)
@DisplayName("What fails, and what it costs")
class ListenersTest {
  static final Task SIZES =
      Task.of(2, 1, "retry set and dead set size")
          .asks("answer how many jobs wait in the retry set, and how many lie in the dead set")
          .lookAt("RetrySet, DeadSet (engine, package admin) · chapter 2, \"What is left behind\"");

  static final Task CONNECTION =
      Task.of(2, 2, "Redis connection errors")
          .asks("override the method by which the worker tells that Redis is lost, and count")
          .lookAt("WorkerListener (engine) · chapter 2, \"When Redis is away\"");

  static final Task RATE =
      Task.of(2, 3, "error rate of a class")
          .asks(
              "override the methods by which the worker tells how attempts ended, and answer which"
                  + " share of this class's attempts in the window failed")
          .lookAt("WorkerListener (engine) · chapter 2, \"Of attempts, in a window\"")
          .whenThrown(
              ArithmeticException.class,
              "a class without attempts in the window has nothing to divide by: answer 0");

  static final Task WASTED =
      Task.of(2, 4, "wasted share")
          .asks(
              "add up the busy time that the worker tells, and answer which share of it went into"
                  + " attempts that failed")
          .lookAt("WorkerListener (engine) · chapter 2, \"Count time, not attempts\"")
          .whenThrown(
              ArithmeticException.class,
              "before the first attempt has ended there is no busy time to divide by: answer 0");

  private static final Duration WINDOW = Duration.ofSeconds(60);

  // -- task 1 ---------------------------------------------------------------------------------

  @Test
  @Tag("task-1")
  @DisplayName("3 jobs wait for a retry, 2 are dead")
  void sizes(TestBench bench) {
    Faults faults = new Faults(bench, new WorkerListener() {});
    faults.fail("Webhook", 3, 100);
    faults.die("Webhook", 2, 100);
    bench.scheduled(300, 300, 300, 300, 300, 300, 300);
    bench.waiting("default", 9);
    String given = "3 jobs failed and will be tried again; 2 had no retry left; 7 are scheduled";

    Sizes sizes = new FailedJobs(bench.redis()).sizes();
    SIZES
        .expectThat("sizes() answers a Sizes")
        .given(given)
        .butIf(sizes == null, "it answered null", "make a Sizes of the two counts")
        .otherwise(true, "", "");
    SIZES
        .expect(3, "jobs in the retry set")
        .given(given)
        .got(sizes.retrySet())
        .butIf(
            0,
            "none of them is due yet, and they are counted all the same; they are in a sorted set,"
                + " not in a queue: there is no list queue:retry")
        .butIf(
            5,
            "the dead were counted as retries: a dead job is not tried again, and lies in a set of"
                + " its own")
        .butIf(2, "that is the dead set: the two are swapped")
        .butIf(7, "that is the schedule: jobs that wait for their time have not failed")
        .butIf(10, "the schedule was counted as well: jobs that wait for their time did not fail")
        .otherwise("as many as the sorted set retry has entries");
    SIZES
        .expect(2, "jobs in the dead set")
        .given(given)
        .got(sizes.deadSet())
        .butIf(0, "the dead are in a sorted set of their own, dead; there is no list queue:dead")
        .butIf(3, "that is the retry set: those jobs will be tried again")
        .butIf(5, "that is how many attempts failed, ever: of those, some will be tried again")
        .otherwise("as many as the sorted set dead has entries");
  }

  @Test
  @Tag("task-1")
  @DisplayName("retried with success: the retry set is empty again, the dead stay")
  void mended(TestBench bench) {
    Faults faults = new Faults(bench, new WorkerListener() {});
    FailedJobs failed = new FailedJobs(bench.redis());
    faults.fail("Webhook", 3, 100);
    faults.die("Webhook", 2, 100);
    failed.sizes();
    faults.mend();
    faults.retryNow();

    String given = "3 jobs failed, and their retries succeeded; 2 died";
    SIZES
        .expect(0, "jobs in the retry set")
        .given(given)
        .got(failed.sizes().retrySet())
        .butIf(
            jobs -> jobs == 3 || jobs == 5,
            "that is how many have failed, ever: a counter only grows, a size falls when jobs are"
                + " mended")
        .butIf(2, "those are the dead: they are not tried again")
        .otherwise("the retry set is empty now");
    SIZES
        .expect(2, "jobs in the dead set")
        .given(given)
        .got(failed.sizes().deadSet())
        .butIf(
            jobs -> jobs == 3 || jobs == 5,
            "that is how many have failed, ever: a counter only grows, a size is asked")
        .butIf(0, "nobody has taken the dead jobs out of their set")
        .otherwise("the dead set keeps its two");
  }

  // -- task 2 ---------------------------------------------------------------------------------

  @Test
  @Tag("task-2")
  @DisplayName("one outage, however long, is one connection error")
  void oneOutage(TestBench bench) {
    ConnectionErrors errors = new ConnectionErrors();
    Told told = new Told(errors);
    Worker worker = start(bench, told);
    bench.client().push(JobRequest.of("Webhook", 1).retry(0));
    bench.soon(() -> told.failed() == 1);
    worker.beat();
    check(0, errors, "a job could not connect to its own database; Redis was never away");

    bench.redisDown();
    bench.soon(() -> told.lost() >= 1);
    refuse(told);
    check(1, errors, "Redis is away");
    bench.redisUp();
    bench.soon(() -> told.back() >= 1);
    worker.stop();
    refuse(told);
    // A thread that was slow to notice may report the same outage anew when others are back.
    check(told.lost(), errors, AND_BACK);
  }

  @Test
  @Tag("task-2")
  @DisplayName("two outages are two connection errors")
  void twoOutages(TestBench bench) {
    ConnectionErrors errors = new ConnectionErrors();
    Told told = new Told(errors);
    Worker worker = start(bench, told);
    for (int outage = 1; outage <= 2; outage++) {
      int lost = told.lost();
      bench.redisDown();
      bench.soon(() -> told.lost() > lost);
      bench.redisUp();
      bench.soon(() -> told.back() == told.lost());
    }
    worker.stop();
    refuse(told);
    check(told.lost(), errors, "Redis was away twice, and is back");
  }

  private static final String AND_BACK = "Redis was away, and is back";

  private static Worker start(TestBench bench, Told told) {
    return bench.start(
        bench
            .worker()
            .concurrency(1)
            .handle(
                "Webhook",
                job -> {
                  throw new ConnectException("the shop's database refuses");
                })
            .listener(told));
  }

  private static void refuse(Told told) {
    RuntimeException thrown = told.thrown();
    CONNECTION
        .expectThat("your listener takes what it is told")
        .given("Redis is away")
        .butIf(
            thrown != null,
            "it threw " + thrown,
            "a listener that throws is logged and otherwise passed over: nobody above can handle"
                + " it, so count, and return")
        .otherwise(true, "", "");
  }

  private static void check(int expected, ConnectionErrors errors, String given) {
    int count = errors.count();
    CONNECTION
        .expect(expected, "connection errors")
        .given(given)
        .got(count)
        .butIf(
            number -> expected == 0,
            "something else was counted: a job that fails, or a heartbeat, is no lost Redis")
        .butIf(
            number -> expected == 1 && number == 0 && given.equals("Redis is away"),
            "it counts when Redis is back: an outage that has not ended would be seen by nobody")
        .butIf(
            // Forgotten, and reported anew by a thread that was slow to notice: it was seen before.
            number -> expected > 0 && (number == 0 || given.equals(AND_BACK) && number < expected),
            "the outage is forgotten when it is over: a connection error stays counted")
        .butIf(
            number -> expected > 1 && number == 1,
            "that says whether there was an outage, not how many: add one for each")
        .butIf(
            number -> number > expected,
            "the end of an outage was counted as an error, too: redisBack is good news")
        .otherwise("one for each call of redisLost: the worker calls it once per outage");
  }

  // -- task 3 ---------------------------------------------------------------------------------

  @Test
  @Tag("task-3")
  @DisplayName("4 of 10 attempts at webhooks failed: 40%")
  void attempts(TestBench bench) {
    ErrorRate rate = new ErrorRate(bench.clock(), WINDOW);
    Told told = new Told(rate);
    Faults faults = new Faults(bench, told);
    faults.succeed("Webhook", 6, 100);
    faults.fail("Webhook", 1, 100);
    faults.retryNow();
    faults.retryNow();
    faults.die("Webhook", 1, 100);
    faults.succeed("WelcomeMail", 10, 100);
    told.rethrow();

    String given =
        "webhooks: 6 jobs succeeded, one failed in 3 attempts, one in its only one and is dead;"
            + " mails: 10 succeeded";
    RATE.expect(40, "%")
        .within(0.01)
        .given(given)
        .got(rate.percent("Webhook"))
        .butIf(
            25,
            "that is 2 failed jobs of 8: the rate is per attempt, and one of these jobs failed three"
                + " times")
        .butIf(20, "other classes were counted as well: one class is asked, mails are another one")
        .butIf(
            200 / 3.0,
            "that is failed over succeeded: divide by all attempts, the failed ones included")
        .butIf(60, "that is the share that succeeded")
        .butIf(0.4, "that is a fraction, and percent are asked: times 100")
        .butIf(
            0,
            "failed and all are whole numbers, and 4 / 10 of those is 0: multiply by 100.0 first")
        .butIf(
            percent -> near(percent, 30) || near(percent, 100 / 3.0),
            "the attempt of the job that died is missing: it was not retried, and failed all the"
                + " same")
        .butIf(
            percent -> near(percent, 10) || near(percent, 100 / 7.0),
            "only the job that died was counted: every failed attempt counts, also one that is"
                + " tried again")
        .butIf(
            percent -> near(percent, 500 / 11.0) || near(percent, 50) || near(percent, 800 / 14.0),
            "a failure was counted twice: jobFailed comes for every failed attempt, and jobRetried"
                + " or jobDied comes after it, for the same one")
        .butIf(100, "attempts that succeeded are attempts, too")
        .otherwise("failed attempts of this class over all attempts of this class, times 100");
    RATE.expect(0, "%")
        .within(0.01)
        .given(given)
        .got(rate.percent("WelcomeMail"))
        .butIf(
            percent -> percent > 0,
            "other classes were counted as well: no mail failed, the webhooks did")
        .otherwise("none of the mails failed");
  }

  @Test
  @Tag("task-3")
  @DisplayName("the window slides: what ended more than 60 s ago is forgotten")
  void window(TestBench bench) {
    ErrorRate rate = new ErrorRate(bench.clock(), WINDOW);
    Told told = new Told(rate);
    Faults faults = new Faults(bench, told);
    faults.fail("Webhook", 2, 0);
    bench.clock().advanceSeconds(40);
    faults.fail("Webhook", 4, 0);
    bench.clock().advanceSeconds(30);
    faults.succeed("Webhook", 4, 0);
    told.rethrow();

    RATE.expect(50, "%")
        .within(0.01)
        .given("2 attempts failed 70 s ago, 4 failed 30 s ago, 4 succeed now; the window is 60 s")
        .got(rate.percent("Webhook"))
        .butIf(
            60,
            "that is since the start: a cumulative counter never forgets, so it shows yesterday's"
                + " trouble today and hides today's")
        .butIf(
            0,
            "the window jumped: it was emptied as a whole after 60 s, and what failed 30 s ago is in"
                + " the last 60 s; a sliding window forgets one attempt at a time")
        .butIf(
            40, "failed attempts were forgotten and the attempts were not: both leave the window")
        .butIf(
            percent -> near(percent, 75) || near(percent, 600 / 8.0),
            "attempts were forgotten and the failed ones were not: both leave the window")
        .otherwise("of the attempts that ended in the last 60 s, the share that failed");

    bench.clock().advanceSeconds(61);
    RATE.expect(0, "%")
        .within(0.01)
        .given("nothing has run for 61 s")
        .got(rate.percent("Webhook"))
        .butIf(Double.NaN, "0 of 0 is no number: ask first whether there was an attempt at all")
        .butIf(
            percent -> percent > 0,
            "old attempts are forgotten only when a new one comes: also when nothing runs, time"
                + " passes, so forget when the rate is asked")
        .otherwise("no attempt, so none that failed");
  }

  // -- task 4 ---------------------------------------------------------------------------------

  @Test
  @Tag("task-4")
  @DisplayName("60 of 100 busy seconds ended in a failure: 60%")
  void wasted(TestBench bench) {
    WastedShare wasted = new WastedShare();
    Told told = new Told(wasted);
    Faults faults = new Faults(bench, told);
    faults.succeed("WelcomeMail", 16, 2_500);
    bench.clock().advanceSeconds(100);
    faults.die("Webhook", 1, 15_000);
    faults.fail("Webhook", 1, 45_000);
    told.rethrow();

    WASTED
        .expect(60, "%")
        .within(0.01)
        .given(
            "16 attempts of 2.5 s succeeded, one of 15 s failed and the job died, one of 45 s failed"
                + " and will be retried; 100 s were idle")
        .got(wasted.percent())
        .butIf(
            percent -> near(percent, 200 / 18.0) || near(percent, 200 / 16.0),
            "that counts attempts, and these last from 2.5 to 45 s: weigh each by its busy time")
        .butIf(150, "that is failed over succeeded: divide by all busy time, the failed included")
        .butIf(
            6_000 / 92.0,
            "fractions of a second are lost: 2.5 s became 2 s; add up Durations, or nanoseconds")
        .butIf(0.6, "that is a fraction, and percent are asked: times 100")
        .butIf(
            0, "the times are whole numbers, and 60 / 100 of those is 0: multiply by 100.0 first")
        .butIf(40, "that is the share that was good for something: the other one is asked")
        .butIf(30, "idle time was counted: it is over all busy time, and nobody was busy then")
        .butIf(
            percent -> near(percent, 15) || near(percent, 1_500 / 55.0),
            "only the job that died was counted: an attempt that will be retried was for nothing as"
                + " well")
        .butIf(
            percent -> near(percent, 45) || near(percent, 4_500 / 85.0),
            "the attempt of the job that died is missing: it failed, too")
        .butIf(
            3_000 / 32.5,
            "that is a mean over a mean: sums over sums, or a class with few attempts weighs as much"
                + " as one with many")
        .butIf(100, "the time of attempts that succeeded is busy time, too")
        .otherwise("busy time in attempts that failed, over all busy time, times 100");
  }

  @Test
  @Tag("task-4")
  @DisplayName("nothing has run: 0%; short failures only: 100%")
  void shortOnes(TestBench bench) {
    WastedShare wasted = new WastedShare();
    WASTED
        .expect(0, "%")
        .given("no attempt has ended yet")
        .got(wasted.percent())
        .butIf(
            Double.NaN,
            "0 of 0 is no number: before the first attempt has ended there is no busy time, ask"
                + " that first")
        .otherwise("no busy time, so none was wasted");

    Told told = new Told(wasted);
    new Faults(bench, told).fail("Webhook", 4, 250);
    told.rethrow();
    WASTED
        .expect(100, "%")
        .within(0.01)
        .given("4 attempts of 250 ms failed")
        .got(wasted.percent())
        .butIf(
            percent -> percent == 0 || Double.isNaN(percent),
            "an attempt of 250 ms counted as nothing: whole seconds lose it, add up Durations, or"
                + " nanoseconds")
        .otherwise("all busy time was wasted");
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 0.01;
  }
}
