package jobsinpractice.lab5;

import java.time.Duration;

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
    // region task-3
    if (erlangs >= threads) {
      return 1;
    }
    double blocked = 1; // Erlang B, thread by thread: every value stays between 0 and 1
    for (int n = 1; n <= threads; n++) {
      blocked = erlangs * blocked / (n + erlangs * blocked);
    }
    double utilization = erlangs / threads;
    return blocked / (1 - utilization * (1 - blocked));
    // endregion
  }

  /**
   * Returns how long a job waits in the queue on average. A job that starts without waiting counts
   * as 0.
   *
   * @return seconds; infinity if there are as many erlangs as threads, or more
   */
  static double meanWait(int threads, double erlangs, Duration serviceTime) {
    // region task-3-wait
    if (erlangs >= threads) {
      return Double.POSITIVE_INFINITY;
    }
    return chanceOfWaiting(threads, erlangs) * Seconds.of(serviceTime) / (threads - erlangs);
    // endregion
  }
}
