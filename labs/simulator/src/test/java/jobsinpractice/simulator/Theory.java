package jobsinpractice.simulator;

/**
 * Closed forms of queueing theory, the yardstick of these tests. Rates are per second, times in
 * seconds. Sources: Erlang 1917 (M/M/c), Pollaczek 1930 and Khinchine 1932 (M/G/1), Kleinrock 1976
 * (processor sharing).
 */
final class Theory {
  private Theory() {}

  /** Chance that a job has to wait, c servers offered {@code load} erlangs. */
  static double erlangC(int c, double load) {
    double blocked = 1; // Erlang B by its recursion: no factorial, so no overflow
    for (int k = 1; k <= c; k++) blocked = load * blocked / (k + load * blocked);
    double utilization = load / c;
    return blocked / (1 - utilization * (1 - blocked));
  }

  /** Mean wait in the queue of M/M/c. */
  static double waitMMc(int c, double arrivals, double meanService) {
    double load = arrivals * meanService;
    return erlangC(c, load) * meanService / (c - load);
  }

  /** Mean wait in the queue of M/G/1, by the service's mean and coefficient of variation. */
  static double waitMG1(double arrivals, double meanService, double variation) {
    double utilization = arrivals * meanService;
    double square = meanService * meanService * (1 + variation * variation);
    return arrivals * square / (2 * (1 - utilization));
  }

  /** Mean time of a job on one core shared by all, whatever the distribution of the work. */
  static double sharedCore(double arrivals, double meanWork) {
    return meanWork / (1 - arrivals * meanWork);
  }
}
