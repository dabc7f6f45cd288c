package jobsinpractice.lab1;

import java.time.Duration;
import jobsinpractice.testkit.ToDo;

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

  // Lab 1, task 4: print the line once a second, on a thread of its own that outlives a Redis
  // outage and has ended when stop() returns.

  /** Starts the thread and returns. */
  void start() {
    throw ToDo.task(1, 4);
  }

  /** Ends the thread, and returns when it has ended. */
  void stop() {
    throw ToDo.task(1, 4);
  }
}
