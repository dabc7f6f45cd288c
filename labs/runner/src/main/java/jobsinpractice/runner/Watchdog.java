package jobsinpractice.runner;

import java.util.concurrent.TimeUnit;

/**
 * Kills a child JVM that has reported nothing for longer than its own time limits allow: the
 * learner's code then blocks a thread on which those limits do not work.
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

  /** Returns whether it killed the child. */
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
