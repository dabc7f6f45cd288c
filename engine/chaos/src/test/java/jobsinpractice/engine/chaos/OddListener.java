package jobsinpractice.engine.chaos;

import java.time.Duration;
import java.time.Instant;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;

/** Throws from every method but startup, whose error keeps a worker from starting. */
final class OddListener implements WorkerListener {
  private int beats;

  @Override
  public void heartbeat(Worker worker) {
    if (beats++ % 2 == 0) throw new StackOverflowError("heartbeat");
  }

  @Override
  public void quiet(Worker worker) {
    throw new AssertionError("quiet");
  }

  @Override
  public void shutdown(Worker worker) {
    throw new AssertionError("shutdown");
  }

  @Override
  public void jobStarted(Job job) {
    Misbehaviour.inListener(job);
  }

  @Override
  public void jobSucceeded(Job job, Duration elapsed) {
    Misbehaviour.inListener(job);
  }

  @Override
  public void jobFailed(Job job, Throwable error, Duration elapsed) {
    Misbehaviour.inListener(job);
  }

  @Override
  public void jobRetried(Job job, Instant at) {
    Misbehaviour.inListener(job);
  }

  @Override
  public void redisLost(Throwable error) {
    throw new AssertionError("redisLost");
  }

  @Override
  public void redisBack() {
    throw new AssertionError("redisBack");
  }
}
