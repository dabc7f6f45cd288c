package jobsinpractice.lab5;

import java.util.List;

/** The work that arrives, measured in threads. */
final class OfferedLoad {
  private OfferedLoad() {}

  /**
   * Returns how many threads all these jobs together keep busy on average.
   *
   * @return erlangs, with their fraction; 0 if there are no flows
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
