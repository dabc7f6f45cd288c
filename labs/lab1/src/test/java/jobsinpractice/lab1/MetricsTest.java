package jobsinpractice.lab1;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.BlockingHandler;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(1)
@DisplayName("The three numbers")
class MetricsTest {
  static final Task UTILIZATION =
      Task.of(1, 1, "utilization of this process")
          .asks(
              "answer which share of these processors runs a job right now, in percent, and 0 when"
                  + " there are none")
          .lookAt("Processor (engine) · chapter 1, \"Busy\"")
          .whenThrown(
              ArithmeticException.class,
              "before the worker has started there are no processors: ask that first, and answer"
                  + " 0");

  static final Task DEFAULT =
      Task.of(1, 2, "latency of the queue default")
          .asks(
              "answer for how long the oldest job in \"default\" has waited, in seconds, and 0 when"
                  + " the queue is empty")
          .lookAt("Queue (engine, package admin) · chapter 1, \"Late\"")
          .whenThrown(
              NoSuchElementException.class,
              "an empty queue has no oldest job: nobody waits, so the latency is 0");

  static final Task RETRIES =
      Task.of(1, 3, "latency of the retry set")
          .asks(
              "answer for how long the most overdue retry has been due, in seconds, and 0 when none"
                  + " is due")
          .lookAt("RetrySet (engine, package admin) · chapter 1, \"Where retries wait\"")
          .whenThrown(
              NoSuchElementException.class,
              "an empty retry set has no first entry: nothing is due, so the latency is 0");

  private static final double A_DAY = 86_400;
  private static final String WALL_CLOCK =
      "that is the machine's clock against the test's: \"now\" is the clock that Metrics was given";

  @Test
  @Tag("task-1")
  @DisplayName("7 of 10 processors run a job: 70%")
  void busy(TestBench bench) {
    AtomicInteger beats = new AtomicInteger();
    BlockingHandler mails = bench.heldJobs();
    Worker worker =
        bench.start(
            bench.worker().concurrency(10).handle("WelcomeMail", mails).listener(counting(beats)));
    bench.soon(() -> beats.get() >= 2); // the worker's own: the next one comes in ten seconds
    push(bench, 4);
    mails.awaitRunning(4);
    worker.beat();
    push(bench, 3);
    mails.awaitRunning(3);
    anotherProcessIsBusy(bench);

    UTILIZATION
        .expect(70, "%")
        .given("7 of this process's 10 processors run a job; another process runs 1 of 30")
        .got(metrics(bench).utilization(worker.processors()))
        .butIf(0.7, "that is a fraction, and percent are asked: times 100")
        .butIf(
            0, "busy and all are whole numbers, and 7 / 10 of those is 0: multiply by 100.0 first")
        .butIf(30, "that is the idle share: count the processors that do run a job")
        .butIf(7, "that is how many are busy; utilization is their share, in percent of all")
        .butIf(100, "every processor was counted: an idle one has no running job")
        .butIf(
            share -> share == 50 || share == 80 || share == 12.5 || share == 20,
            "other processes' jobs were counted as well: that is the fleet, as the heartbeats have"
                + " it; this process alone is asked")
        .butIf(
            40,
            "that is what the last heartbeat wrote to Redis, up to 10 s old: look at the processors"
                + " themselves")
        .otherwise("busy processors, divided by all processors, times 100");
  }

  @Test
  @Tag("task-1")
  @DisplayName("no processor yet: 0%")
  void nothingStarted(TestBench bench) {
    UTILIZATION
        .expect(0, "%")
        .given("the worker has not started: there are no processors")
        .got(metrics(bench).utilization(List.of()))
        .butIf(
            Double.NaN,
            "0 of 0 is no number: before the worker has started there are no processors, ask that"
                + " first")
        .butIf(100, "nothing runs, so nothing is busy")
        .otherwise("nothing has started, so nothing is busy");
  }

  @Test
  @Tag("task-2")
  @DisplayName("the oldest job in default has waited 42 s")
  void oldest(TestBench bench) {
    bench.scheduled(240);
    bench.clock().advanceSeconds(240);
    bench.worker().build().promoteDue(); // created 240 s ago, and in the queue since now
    bench.waiting("low", 57);
    bench.clock().advanceSeconds(42);
    bench.waiting("default", 17, 5);
    bench.retriesDue(8);

    DEFAULT
        .expect(42, "s")
        .within(0.01)
        .given("jobs in \"default\" since 42, 17 and 5 s; one in \"low\" since 99 s")
        .got(metrics(bench).defaultLatency())
        .butIf(
            5, "that is the newest job: new ones come in at the left, the oldest is at the right")
        .butIf(42_000, "those are milliseconds: times in the payload are seconds, with a fraction")
        .butIf(3, "that is the depth, a count of jobs; latency is a time")
        .butIf(64 / 3.0, "that is the average of those who wait: the oldest one tells the latency")
        .butIf(99, "that is the queue \"low\": only \"default\" is asked")
        .butIf(8, "that is the retry set: \"default\" is a queue")
        .butIf(
            0,
            "0 is for an empty queue, and here jobs wait: Queue takes the name default; it adds the"
                + " prefix itself")
        .butIf(
            282,
            "that is since created_at: this job was scheduled first; in its queue it is since"
                + " enqueued_at")
        .butIf(seconds -> Math.abs(seconds) > A_DAY, WALL_CLOCK)
        .otherwise("now minus the time when the job at the right end was enqueued");
  }

  @Test
  @Tag("task-2")
  @DisplayName("an empty queue: 0 s")
  void emptyQueue(TestBench bench) {
    DEFAULT
        .expect(0, "s")
        .within(0.01)
        .given("nothing waits in \"default\"")
        .got(metrics(bench).defaultLatency())
        .butIf(
            bench.clock().seconds(),
            "that is the time since 1970: where there is no job there is no enqueued_at, and the"
                + " answer is 0")
        .butIf(
            seconds -> seconds < 0 || Double.isNaN(seconds),
            "no job, no number: ask first whether there is an oldest job")
        .otherwise("nobody waits");
  }

  @Test
  @Tag("task-3")
  @DisplayName("the most overdue retry has been due for 8 s")
  void overdue(TestBench bench) {
    bench.scheduled(5);
    bench.clock().advanceSeconds(38);
    bench.waiting("default", 42);
    bench.retriesDue(8, 3, -120, -900);
    bench.dead(77);

    RETRIES
        .expect(8, "s")
        .within(0.01)
        .given("retries due since 8 and 3 s, and two that are due in 120 and 900 s")
        .got(metrics(bench).retriesLatency())
        .butIf(
            0,
            "a failed job waits in a sorted set, scored by the time it is due; there is no list"
                + " queue:retry")
        .butIf(33, "that is the schedule; failed jobs are in retry")
        .butIf(42, "that is the queue \"default\" again: retries wait in a set of their own")
        .butIf(3, "that one is due, but another has been due for longer: the lowest score is first")
        .butIf(
            seconds -> seconds < 0 || near(seconds, 120) || near(seconds, 900),
            "that retry is due in the future, so it is not late: the most overdue one has the"
                + " lowest score")
        .butIf(8_000, "those are milliseconds: scores are seconds, with a fraction")
        .butIf(4, "that is how many wait in the set; latency is a time")
        .butIf(
            600,
            "that is since the job failed: it is late only since it is due, and that is its score")
        .butIf(77, "that is the dead set: nothing there is tried again, so nothing is late")
        .butIf(seconds -> Math.abs(seconds) > A_DAY, WALL_CLOCK)
        .otherwise("now minus the lowest score of the retry set");
  }

  @Test
  @Tag("task-3")
  @DisplayName("no retry is due yet: 0 s")
  void notDue(TestBench bench) {
    RETRIES
        .expect(0, "s")
        .given("an empty retry set")
        .got(metrics(bench).retriesLatency())
        .butIf(
            seconds -> Math.abs(seconds) > A_DAY,
            "that is the time since 1970: an empty set has no score, and the answer is 0")
        .otherwise("nothing is due");

    bench.retriesDue(-120);
    RETRIES
        .expect(0, "s")
        .within(0.01)
        .given("one retry, due in 120 s")
        .got(metrics(bench).retriesLatency())
        .butIf(
            -120,
            "its time is still to come: now minus score is below 0, and a retry that is not due is"
                + " not late")
        .butIf(
            120, "it is due in the future: 120 s are what it still has to wait, it is not late yet")
        .otherwise("a retry is late only from the time on that its score says");
  }

  private static Metrics metrics(TestBench bench) {
    return new Metrics(bench.redis(), bench.clock());
  }

  private static void push(TestBench bench, int jobs) {
    for (int i = 0; i < jobs; i++) {
      bench.client().push(JobRequest.of("WelcomeMail", i));
    }
  }

  /** Its heartbeat, as far as utilization goes: 1 of 30 threads busy. */
  private static void anotherProcessIsBusy(TestBench bench) {
    String identity = "elsewhere:7:0123456789ab";
    String work =
        "{\"queue\":\"default\",\"payload\":\"{\\\"class\\\":\\\"WelcomeMail\\\",\\\"args\\\":[1]}\","
            + "\"run_at\":1}";
    bench.redis().call(jedis -> jedis.sadd("processes", identity));
    bench
        .redis()
        .call(
            jedis ->
                jedis.hset(
                    identity,
                    Map.of("info", "{\"concurrency\":30}", "concurrency", "30", "busy", "1")));
    bench.redis().call(jedis -> jedis.hset(identity + ":work", Map.of("t1", work)));
  }

  private static WorkerListener counting(AtomicInteger beats) {
    return new WorkerListener() {
      @Override
      public void heartbeat(Worker worker) {
        beats.incrementAndGet();
      }
    };
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 0.01;
  }
}
