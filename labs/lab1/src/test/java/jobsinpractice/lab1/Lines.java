package jobsinpractice.lab1;

import java.util.concurrent.CountDownLatch;
import jobsinpractice.testkit.TestBench;

/** Stands for the status line: counts how often it is printed, and knows by whom. */
final class Lines implements Runnable, AutoCloseable {
  private static final int FLOOD = 20_000;

  private final TestBench redis;
  private volatile CountDownLatch held = new CountDownLatch(0);
  private volatile Thread thread;
  private volatile Throwable diedOf;
  private volatile boolean over;
  private volatile int begun;
  private volatile int printed;

  /**
   * @param redis whose Redis each line asks, as the real one does; null for none
   */
  Lines(TestBench redis) {
    this.redis = redis;
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    thread.setUncaughtExceptionHandler((who, error) -> diedOf = error);
    begun++;
    if (over || begun > FLOOD) {
      throw new HandTime.TestIsOver(); // a loop that never waits has to end somewhere
    }
    awaitReleased();
    if (redis != null) {
      redis.redis().call(jedis -> jedis.ping());
    }
    printed++;
  }

  /** From now on a line takes until it is released, as one does while Redis is slow. */
  void hold() {
    held = new CountDownLatch(1);
  }

  void release() {
    held.countDown();
  }

  private void awaitReleased() {
    boolean interrupted = false;
    while (true) {
      try {
        held.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true; // as a read from a socket: it goes on
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  int begun() {
    return begun;
  }

  int printed() {
    return printed;
  }

  /** The thread that printed the last line; null before the first. */
  Thread thread() {
    return thread;
  }

  boolean threadIsAlive() {
    return thread != null && thread.isAlive();
  }

  /** What ended the thread, if an error did. */
  Throwable diedOf() {
    return diedOf;
  }

  @Override
  public void close() {
    over = true;
    release();
  }
}
