package jobsinpractice.lab5;

import java.util.List;

/** The work that arrives, whoever may do it. */
final class OfferedLoad {
  private OfferedLoad() {}

  /**
   * How many threads all these jobs together would keep busy, on average.
   *
   * @return erlangs, with their fraction; 0 when there are no flows
   */
  static double of(List<Flow> flows) {
    // region task-1
    double erlangs = 0;
    for (Flow flow : flows) {
      erlangs += flow.perMinute() / 60 * Seconds.of(flow.serviceTime());
    }
    return erlangs;
    // endregion
  }
}
