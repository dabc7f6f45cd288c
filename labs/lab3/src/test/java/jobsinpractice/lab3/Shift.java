package jobsinpractice.lab3;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.TestBench;

/**
 * A worker that a test steps by hand. Its jobs take the time and the CPU time that the test
 * chooses. Its process has used 3 CPU seconds before the first measurement.
 */
final class Shift {
  private final TestBench bench;
  private final Worker worker;
  private final WorkerListener yours;
  private final AtomicLong cpuNanos = new AtomicLong(3_000_000_000L);
  private final AtomicLong cpuReads = new AtomicLong();
  private RuntimeException thrown;

  /**
   * @param listener creates the listener from this process's CPU time, in nanoseconds
   */
  Shift(TestBench bench, Function<LongSupplier, WorkerListener> listener) {
    this.bench = bench;
    this.yours = listener.apply(this::cpu);
    this.worker =
        bench
            .worker()
            .handle("Mail", this::spend)
            .handle("Webhook", this::fail)
            .listener(listening(yours))
            .build();
  }

  static Shift unmeasured(TestBench bench) {
    return new Shift(bench, cpu -> new WorkerListener() {});
  }

  private long cpu() {
    cpuReads.incrementAndGet();
    return cpuNanos.get();
  }

  /** Returns how often the listener has asked for the CPU time. */
  long cpuReads() {
    return cpuReads.get();
  }

  void useCpu(double seconds) {
    cpuNanos.addAndGet(Math.round(seconds * 1e9));
  }

  /** Sends mails that take these seconds and CPU seconds each. */
  void succeed(int jobs, double elapsed, double cpu) {
    work("Mail", jobs, elapsed, cpu);
  }

  /** Runs webhooks that fail and will be tried again. */
  void fail(int jobs, double elapsed, double cpu) {
    work("Webhook", jobs, elapsed, cpu);
  }

  /** Calls startup, as a worker does when it starts. */
  void start() {
    tell(() -> yours.startup(worker));
    if (thrown != null) {
      throw thrown;
    }
  }

  private void work(String type, int jobs, double elapsed, double cpu) {
    for (int i = 0; i < jobs; i++) {
      bench.client().push(JobRequest.of(type, Math.round(elapsed * 1e3), Math.round(cpu * 1e3)));
      bench.processOne(worker);
      if (thrown != null) {
        throw thrown;
      }
    }
  }

  private void spend(Job job) {
    bench.clock().advance(Duration.ofMillis((Long) job.args().get(0)));
    useCpu((Long) job.args().get(1) / 1e3);
  }

  private void fail(Job job) {
    spend(job);
    throw new IllegalStateException("503");
  }

  /** Passes events on and keeps what the listener throws, which the worker would only log. */
  private WorkerListener listening(WorkerListener yours) {
    return new WorkerListener() {
      @Override
      public void jobStarted(Job job) {
        tell(() -> yours.jobStarted(job));
      }

      @Override
      public void jobSucceeded(Job job, Duration elapsed) {
        tell(() -> yours.jobSucceeded(job, elapsed));
      }

      @Override
      public void jobFailed(Job job, Throwable error, Duration elapsed) {
        tell(() -> yours.jobFailed(job, error, elapsed));
      }

      @Override
      public void jobRetried(Job job, Instant at) {
        tell(() -> yours.jobRetried(job, at));
      }
    };
  }

  private void tell(Runnable event) {
    try {
      event.run();
    } catch (RuntimeException e) {
      thrown = e;
    }
  }
}
