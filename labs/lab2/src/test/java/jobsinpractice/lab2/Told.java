package jobsinpractice.lab2;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;

/**
 * Passes every event of the worker on to your listener. It keeps the first exception that your
 * listener throws, which the worker would only log, and counts the events that were passed on.
 */
final class Told implements WorkerListener {
  private final WorkerListener yours;
  private final AtomicReference<RuntimeException> thrown = new AtomicReference<>();
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger back = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  Told(WorkerListener yours) {
    this.yours = yours;
  }

  /** The first thing that the listener threw, or null. */
  RuntimeException thrown() {
    return thrown.get();
  }

  /** Throws it on the test's thread, where a learner sees it. */
  void rethrow() {
    if (thrown() != null) {
      throw thrown();
    }
  }

  // These go up after your listener has returned.

  int lost() {
    return lost.get();
  }

  int back() {
    return back.get();
  }

  int failed() {
    return failed.get();
  }

  private void tell(Runnable event) {
    try {
      event.run();
    } catch (RuntimeException e) {
      thrown.compareAndSet(null, e);
    }
  }

  @Override
  public void startup(Worker worker) {
    tell(() -> yours.startup(worker));
  }

  @Override
  public void heartbeat(Worker worker) {
    tell(() -> yours.heartbeat(worker));
  }

  @Override
  public void quiet(Worker worker) {
    tell(() -> yours.quiet(worker));
  }

  @Override
  public void shutdown(Worker worker) {
    tell(() -> yours.shutdown(worker));
  }

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
    failed.incrementAndGet();
  }

  @Override
  public void jobRetried(Job job, Instant at) {
    tell(() -> yours.jobRetried(job, at));
  }

  @Override
  public void jobDied(Job job, Throwable error) {
    tell(() -> yours.jobDied(job, error));
  }

  @Override
  public void redisLost(Throwable error) {
    tell(() -> yours.redisLost(error));
    lost.incrementAndGet();
  }

  @Override
  public void redisBack() {
    tell(yours::redisBack);
    back.incrementAndGet();
  }
}
