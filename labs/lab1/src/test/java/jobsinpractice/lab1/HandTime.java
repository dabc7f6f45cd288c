package jobsinpractice.lab1;

import java.time.Duration;

/**
 * Time for the learner's thread, given out by the test: a sleep ends when enough of it was given.
 * After the test every sleep ends in an error, so that no thread is left behind.
 */
final class HandTime implements Sleeper, AutoCloseable {
  private Duration given = Duration.ZERO;
  private Duration slept = Duration.ZERO;
  private boolean asleep;
  private boolean over;

  @Override
  public synchronized void sleep(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Duration until = slept.plus(time);
    while (given.compareTo(until) < 0 && !over) {
      asleep = true;
      try {
        wait();
      } finally {
        asleep = false;
      }
    }
    if (over) {
      throw new TestIsOver();
    }
    slept = until;
  }

  synchronized void give(Duration time) {
    given = given.plus(time);
    asleep = false;
    notifyAll();
  }

  /** Whether the thread sleeps, and needs more time than was given. */
  synchronized boolean asleep() {
    return asleep;
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
