package jobsinpractice.lab2;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import jobsinpractice.engine.Handler;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.engine.admin.SortedEntry;
import jobsinpractice.testkit.TestBench;

/**
 * A worker whose jobs do what their arguments say: they take that many milliseconds of the bench's
 * clock, and then succeed or fail.
 */
final class Faults {
  private final TestBench bench;
  private final Worker worker;
  private boolean recovered;

  Faults(TestBench bench, WorkerListener listener) {
    this.bench = bench;
    Handler handler = this::perform;
    this.worker =
        bench
            .worker()
            .handle("Webhook", handler)
            .handle("WelcomeMail", handler)
            .listener(listener)
            .build();
  }

  private void perform(Job job) throws IOException {
    List<Object> args = job.args();
    bench.clock().advance(Duration.ofMillis((Long) args.get(0)));
    if (args.get(1).equals("fails") && !recovered) {
      throw new IOException("503 from the partner");
    }
  }

  /** Attempts that succeed. */
  void succeed(String type, int jobs, long millis) {
    run(type, jobs, millis, "succeeds", 5);
  }

  /** Attempts that fail, each of another job, which waits for its retry now. */
  void fail(String type, int jobs, long millis) {
    run(type, jobs, millis, "fails", 5);
  }

  /** Attempts that fail, each of another job, which is dead now: it had no retry. */
  void die(String type, int jobs, long millis) {
    run(type, jobs, millis, "fails", 0);
  }

  private void run(String type, int jobs, long millis, String how, int retries) {
    for (int i = 0; i < jobs; i++) {
      bench.client().push(JobRequest.of(type, millis, how).retry(retries));
      bench.processAll(worker);
    }
  }

  /** Retries every job in the retry set at once, as the button "Retry now" does. */
  void retryNow() {
    RetrySet retries = new RetrySet(bench.redis(), bench.clock());
    List<SortedEntry> waiting = retries.page(0, 1_000);
    waiting.forEach(retries::retryNow);
    bench.processAll(worker);
  }

  /** The partner's server works again: from now on every job succeeds. */
  void recover() {
    recovered = true;
  }
}
