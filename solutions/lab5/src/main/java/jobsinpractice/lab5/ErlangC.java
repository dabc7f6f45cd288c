package jobsinpractice.lab5;

import java.time.Duration;

/**
 * One queue and equal threads: jobs come by chance (Poisson), and take a time that varies by chance
 * (exponential). A. K. Erlang, 1917.
 */
final class ErlangC {
  private ErlangC() {}

  /**
   * How likely it is that a job finds all threads busy when it comes.
   *
   * @param threads of the whole fleet, 1 or more
   * @param erlangs offered load, 0 or more
   * @return 0 to 1; 0 when nothing comes, 1 when the load is as large as the fleet or larger
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
   * How long a job waits in the queue on average; those that do not wait count with 0.
   *
   * @return seconds; infinity when the load is as large as the fleet or larger
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
