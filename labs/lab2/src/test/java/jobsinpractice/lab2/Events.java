package jobsinpractice.lab2;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.TestBench;
import jobsinpractice.testkit.TestJob;

/** Calls a listener as a worker does, one event at a time, without a worker. */
final class Events {
  /** Where to read about two threads; chapter 2 has nothing about locks. */
  static final String ABOUT_LOCKS =
      "synchronized, in your editor or in a Java book · chapter 12, \"Shared state\"";

  private static final IOException ERROR = new IOException("503 from the partner");

  private Events() {}

  static Job job(String type, int number) {
    String jid = String.format(Locale.ROOT, "%024x", 0xabcde00L + number);
    String payload = "{\"class\":\"" + type + "\",\"args\":[],\"jid\":\"" + jid + "\"}";
    return TestJob.of(payload);
  }

  static void succeed(WorkerListener listener, Job job, Duration elapsed) {
    listener.jobStarted(job);
    listener.jobSucceeded(job, elapsed);
  }

  /**
   * Returns errors of several kinds; the first is the engine's own, for a class without handler.
   */
  static List<Throwable> errors(TestBench bench) {
    bench.client().push("NightlyReport", "eu");
    bench.processOne(bench.worker().build());
    Throwable noHandler = bench.failures().get(bench.failures().size() - 1);
    return List.of(
        noHandler, new AssertionError("no address"), new NullPointerException("no partner"));
  }

  static void postpone(WorkerListener listener, Job job) {
    listener.jobStarted(job);
    listener.jobPostponed(job, TestBench.START);
  }

  static void fail(WorkerListener listener, Job job, Duration elapsed) {
    listener.jobStarted(job);
    listener.jobFailed(job, ERROR, elapsed);
    listener.jobRetried(job, TestBench.START);
  }
}
