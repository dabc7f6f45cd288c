package jobsinpractice.lab2;

import java.time.Clock;
import java.time.Duration;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.ToDo;

/**
 * The error rate of each class of jobs, over a sliding window: of all attempts that ended within
 * the window that ends now, the share that failed. The worker tells it of attempts, from many
 * threads; another thread asks for the rate.
 */
final class ErrorRate implements WorkerListener {
  private final Clock clock;
  private final Duration window;

  /**
   * @param clock tells what "now" is; in the tests it is moved by hand
   * @param window how far back an attempt still counts
   */
  ErrorRate(Clock clock, Duration window) {
    this.clock = clock;
    this.window = window;
  }

  // Lab 2, task 3: override the methods by which the worker tells how attempts ended, and answer
  // which share of this class's attempts in the window failed.

  /**
   * @return failed attempts over attempts of this class, in percent; 0 when there was none
   */
  double percent(String type) {
    throw ToDo.task(2, 3);
  }
}
