package jobsinpractice.lab1;

// region logger-imports
import java.time.Duration;
import jobsinpractice.engine.RedisUnavailable;

// endregion

/**
 * Prints the status line once a second, on a thread of its own, for as long as the worker runs.
 *
 * <ol>
 *   <li>the thread is called {@link #NAME}, so that a thread dump says what it is;
 *   <li>a line that fails because Redis is away is left out, and the next one comes a second later;
 *   <li>when {@link #stop} returns, the thread has ended.
 * </ol>
 */
final class LoggerThread {
  static final String NAME = "utilization-logger";
  static final Duration EVERY = Duration.ofSeconds(1);

  private final Runnable line;
  private final Sleeper sleeper;

  /**
   * @param line prints one line; throws RedisUnavailable while Redis is away
   * @param sleeper how to wait for the next second
   */
  LoggerThread(Runnable line, Sleeper sleeper) {
    this.line = line;
    this.sleeper = sleeper;
  }

  // region task-4
  private final Thread thread = new Thread(this::run, NAME);
  private volatile boolean stopped;

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
      // stop() woke us
    }
  }

  private void print() {
    try {
      line.run();
    } catch (RedisUnavailable e) {
      // The worker has said that Redis is away, once. Our next line says that it is back.
    }
  }

  /** Ends the thread, and returns when it has ended. */
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
