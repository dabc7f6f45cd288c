package jobsinpractice.runner;

import java.util.concurrent.TimeUnit;

/**
 * Kills a child JVM that has had no news for longer than the child itself should allow: the
 * learner's code has got hold of a thread on which the child's own limit does not work.
 */
final class Watchdog {
  private final Process child;
  private final long seconds;
  private final Thread thread = new Thread(this::watch, "watchdog");
  private volatile long lastNews = System.nanoTime();
  private volatile boolean bit;

  Watchdog(Process child, long seconds) {
    this.child = child;
    this.seconds = seconds;
    thread.setDaemon(true);
  }

  void start() {
    lastNews = System.nanoTime();
    thread.start();
  }

  void fed() {
    lastNews = System.nanoTime();
  }

  void stop() {
    thread.interrupt();
  }

  long seconds() {
    return seconds;
  }

  /** Whether it had to kill. */
  boolean bit() {
    return bit;
  }

  private void watch() {
    try {
      while (child.isAlive()) {
        long silent = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - lastNews);
        if (silent >= seconds) {
          bit = true;
          child.destroyForcibly();
          return;
        }
        TimeUnit.SECONDS.sleep(Math.max(1, seconds - silent));
      }
    } catch (InterruptedException e) {
      // the run ended
    }
  }
}
