package jobsinpractice.testkit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.Handler;
import jobsinpractice.engine.Job;

/**
 * A handler whose jobs run until the test releases them, so that a test controls how busy a worker
 * is.
 */
public final class BlockingHandler implements Handler {
  private static final int SECONDS = 5;

  private final Semaphore begun = new Semaphore(0);
  private final CountDownLatch released = new CountDownLatch(1);

  @Override
  public void perform(Job job) throws InterruptedException {
    begun.release();
    released.await();
  }

  /** Returns when this many more jobs are inside the handler. */
  public void awaitRunning(int jobs) {
    try {
      if (!begun.tryAcquire(jobs, SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            "only "
                + begun.availablePermits()
                + " of "
                + jobs
                + " jobs started within "
                + SECONDS
                + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for jobs to start", e);
    }
  }

  /** Releases all jobs, including jobs that start later. */
  public void release() {
    released.countDown();
  }
}
