package jobsinpractice.lab5;

import java.time.Duration;
import jobsinpractice.testkit.ToDo;

/**
 * One queue and equal threads. Jobs arrive independently of each other (Poisson), and their service
 * times vary randomly (exponentially). A. K. Erlang, 1917.
 */
final class ErlangC {
  private ErlangC() {}

  /**
   * Returns the probability that a job finds all threads busy when it arrives.
   *
   * @param threads of the whole fleet, 1 or more
   * @param erlangs offered load, 0 or more
   * @return 0 to 1; 0 if no job arrives, 1 if there are as many erlangs as threads, or more
   */
  static double chanceOfWaiting(int threads, double erlangs) {
    // Lab 5, task 3: return the probability that a job finds all threads busy.
    throw ToDo.task(5, 3);
  }

  /**
   * Returns how long a job waits in the queue on average. A job that starts without waiting counts
   * as 0.
   *
   * @return seconds; infinity if there are as many erlangs as threads, or more
   */
  static double meanWait(int threads, double erlangs, Duration serviceTime) {
    // Lab 5, task 3: return how many seconds a job waits in the queue on average.
    throw ToDo.task(5, 3);
  }
}
