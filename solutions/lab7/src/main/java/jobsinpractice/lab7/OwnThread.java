package jobsinpractice.lab7;

import java.time.Duration;

/** Given. Runs the look on a thread of its own until it is stopped. */
final class OwnThread implements Ticker {
  private volatile Thread thread;

  @Override
  public void every(Duration pause, Runnable look) {
    thread = new Thread(() -> run(pause, look), "watchdog");
    thread.setDaemon(true);
    thread.start();
  }

  private static void run(Duration pause, Runnable look) {
    try {
      while (true) {
        try {
          look.run();
        } catch (RuntimeException e) {
          System.out.println("watchdog: " + e.getMessage()); // the next look still follows
        }
        Thread.sleep(pause.toMillis());
      }
    } catch (InterruptedException e) {
      // the worker has ended
    }
  }

  /** Does not wait, because a look that ends the worker is still running when this is called. */
  void stop() {
    if (thread != null) thread.interrupt();
  }
}
