package jobsinpractice.lab2;

import java.time.Clock;
import java.time.Duration;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.ToDo;

/**
 * Measures the error rate of each job class in a sliding window: of the attempts that ended in the
 * window, the share that failed. The window ends now. The worker calls the listener from many
 * threads, and other threads ask for the rate.
 */
final class ErrorRate implements WorkerListener {
  private final Clock clock;
  private final Duration window;

  /**
   * @param clock the source of "now"; a test moves it by hand
   * @param window how far back an attempt still counts
   */
  ErrorRate(Clock clock, Duration window) {
    this.clock = clock;
    this.window = window;
  }

  // Lab 2, task 3: override the methods that the worker calls when an attempt ends, and return which
  // share of this class's attempts in the window failed.

  /**
   * Returns the error rate of one job class. An attempt ends in jobSucceeded or jobFailed. An attempt
   * that ended exactly one window ago still counts.
   *
   * @return failed attempts over all attempts of this class, in percent; 0 when there was none
   */
  double percent(String type) {
    throw ToDo.task(2, 3);
  }
}
