package jobsinpractice.lab1;

import java.time.Duration;

/**
 * Time for the learner's thread, given out by the test: a sleep ends when enough of it was given.
 * After the test every sleep ends in an error, so that no thread is left behind.
 */
final class HandTime implements Sleeper, AutoCloseable {
  private Duration given = Duration.ZERO;
  private Duration slept = Duration.ZERO;

  /** The thread that sleeps, or null. */
  private Thread asleep;

  private boolean over;
  private boolean held;
  private volatile Duration other;

  @Override
  public synchronized void sleep(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (!time.equals(LoggerThread.EVERY)) {
      other = time;
    }
    Duration until = slept.plus(time);
    while (given.compareTo(until) < 0 && !over && !held) {
      asleep = Thread.currentThread();
      try {
        wait();
      } catch (InterruptedException e) {
        if (!held) {
          throw e;
        }
        Thread.currentThread().interrupt(); // the sleep was over before the interrupt
      } finally {
        asleep = null;
      }
    }
    awaitReleased();
    if (over) {
      endQuietly();
      throw new TestIsOver();
    }
    slept = until;
  }

  /** A sleep that has ended, but not returned; an interrupt now comes too late to wake it. */
  private void awaitReleased() {
    boolean interrupted = Thread.interrupted();
    while (held && !over) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Java prints an error that ends a thread, unless the thread has a handler of its own. */
  private static void endQuietly() {
    Thread thread = Thread.currentThread();
    if (thread.getUncaughtExceptionHandler() == thread.getThreadGroup()) {
      thread.setUncaughtExceptionHandler((who, error) -> {});
    }
  }

  /** Ends the current sleep, but lets it return only after {@link #release}. */
  synchronized void hold() {
    held = true;
    notifyAll();
  }

  synchronized void release() {
    held = false;
    notifyAll();
  }

  /** A time that the thread slept and that is not EVERY; null if there was none. */
  Duration other() {
    return other;
  }

  synchronized void give(Duration time) {
    given = given.plus(time);
    asleep = null;
    notifyAll();
  }

  /**
   * Whether the thread sleeps, and needs more time than was given. An interrupt that the thread has
   * not noticed yet also ends its sleep: time that came in between would hide that interrupt.
   */
  synchronized boolean asleep() {
    return asleep != null && !asleep.isInterrupted();
  }

  /** Whether it is this thread that sleeps. */
  synchronized boolean isAsleep(Thread thread) {
    return asleep == thread;
  }

  @Override
  public synchronized void close() {
    over = true;
    notifyAll();
  }

  static final class TestIsOver extends Error {
    private static final long serialVersionUID = 1;

    TestIsOver() {
      super(null, null, false, false);
    }
  }
}
