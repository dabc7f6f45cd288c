package jobsinpractice.lab1;

import java.time.Duration;
import jobsinpractice.testkit.ToDo;

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

  // Lab 1, task 4: start a thread called NAME that prints the line, sleeps EVERY, and starts over.

  /** Starts the thread and returns. */
  void start() {
    throw ToDo.task(1, 4);
  }

  // Lab 1, task 5: change your thread so that it survives a Redis outage, and end it in stop().

  /** Ends the thread, and returns when the thread has ended. */
  void stop() {
    throw ToDo.task(1, 5);
  }
}
