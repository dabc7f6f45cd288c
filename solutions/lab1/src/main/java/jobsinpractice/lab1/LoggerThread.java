package jobsinpractice.lab1;

// region logger-imports
import java.time.Duration;
import jobsinpractice.engine.RedisUnavailable;

// endregion

/**
 * Prints the status line once a second while the worker runs, on its own thread.
 *
 * <ol>
 *   <li>The thread's name is {@link #NAME}, so you find it in a thread dump.
 *   <li>A Redis outage costs lines, but not the thread.
 *   <li>When {@link #stop} returns, the thread has ended.
 * </ol>
 */
final class LoggerThread {
  static final String NAME = "utilization-logger";
  static final Duration EVERY = Duration.ofSeconds(1);

  private final Runnable line;
  private final Sleeper sleeper;

  /**
   * @param line prints one line; throws RedisUnavailable while Redis is away
   * @param sleeper waits until the next line is due
   */
  LoggerThread(Runnable line, Sleeper sleeper) {
    this.line = line;
    this.sleeper = sleeper;
  }

  // region task-4
  private final Thread thread = new Thread(this::run, NAME);

  /** Starts the thread and returns. */
  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      while (!stopped) {
        print();
        sleeper.sleep(EVERY);
      }
    } catch (InterruptedException e) {
      // stop() woke the thread, so the loop is over
    }
  }

  // endregion

  // region task-5
  private volatile boolean stopped;

  private void print() {
    try {
      line.run();
    } catch (RedisUnavailable e) {
      // This line is lost. The worker logs the outage, and the next line comes in a second.
    }
  }

  /** Ends the thread, and returns when the thread has ended. */
  void stop() {
    stopped = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
  // endregion
}
