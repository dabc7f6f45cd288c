package jobsinpractice.lab9;

import java.time.Duration;
import jobsinpractice.testkit.ToDo;

/** Returns how long a job waits for its next retry. */
final class Backoff {
  private final Duration first;
  private final Duration cap;

  /**
   * @param first the delay after the first failure: a whole number of milliseconds, 1 or more
   * @param cap the longest delay; at least as long as the first
   */
  Backoff(Duration first, Duration cap) {
    this.first = first;
    this.cap = cap;
  }

  /**
   * Returns the delay: {@code first} after the first failure, twice as long after each further one,
   * and never longer than {@code cap}.
   *
   * @param failures how often the job had failed before this failure: 0 after the first one. It can
   *     be any number from 0 to a million.
   */
  Duration delay(int failures) {
    // Lab 9, task 1: return the delay after this failure: it doubles each time, up to the cap.
    throw ToDo.task(9, 1);
  }
}
