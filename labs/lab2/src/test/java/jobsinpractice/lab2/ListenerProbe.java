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
final class ListenerProbe implements WorkerListener {
  private final WorkerListener yours;
  private final AtomicReference<RuntimeException> thrown = new AtomicReference<>();
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger back = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  ListenerProbe(WorkerListener yours) {
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

  private void pass(Runnable event) {
    try {
      event.run();
    } catch (RuntimeException e) {
      thrown.compareAndSet(null, e);
    }
  }

  @Override
  public void startup(Worker worker) {
    pass(() -> yours.startup(worker));
  }

  @Override
  public void heartbeat(Worker worker) {
    pass(() -> yours.heartbeat(worker));
  }

  @Override
  public void quiet(Worker worker) {
    pass(() -> yours.quiet(worker));
  }

  @Override
  public void shutdown(Worker worker) {
    pass(() -> yours.shutdown(worker));
  }

  @Override
  public void jobStarted(Job job) {
    pass(() -> yours.jobStarted(job));
  }

  @Override
  public void jobSucceeded(Job job, Duration elapsed) {
    pass(() -> yours.jobSucceeded(job, elapsed));
  }

  @Override
  public void jobFailed(Job job, Throwable error, Duration elapsed) {
    pass(() -> yours.jobFailed(job, error, elapsed));
    failed.incrementAndGet();
  }

  @Override
  public void jobRetried(Job job, Instant at) {
    pass(() -> yours.jobRetried(job, at));
  }

  @Override
  public void jobDied(Job job, Throwable error) {
    pass(() -> yours.jobDied(job, error));
  }

  @Override
  public void redisLost(Throwable error) {
    pass(() -> yours.redisLost(error));
    lost.incrementAndGet();
  }

  @Override
  public void redisBack() {
    pass(yours::redisBack);
    back.incrementAndGet();
  }
}
