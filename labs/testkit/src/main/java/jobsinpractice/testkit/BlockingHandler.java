package jobsinpractice.testkit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.Handler;
import jobsinpractice.engine.Job;

/** A handler whose jobs run until they are released: how a test keeps a worker busy, exactly. */
public final class BlockingHandler implements Handler {
  private static final int SECONDS = 5;

  private final Semaphore begun = new Semaphore(0);
  private final CountDownLatch released = new CountDownLatch(1);

  @Override
  public void perform(Job job) throws InterruptedException {
    begun.release();
    released.await();
  }

  /** Returns when so many more jobs are inside their handler. */
  public void awaitRunning(int jobs) {
    try {
      if (!begun.tryAcquire(jobs, SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            "of " + jobs + " jobs " + begun.availablePermits() + " began within " + SECONDS + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while jobs were to begin", e);
    }
  }

  /** Lets all of them end, those that come later too. */
  public void release() {
    released.countDown();
  }
}
