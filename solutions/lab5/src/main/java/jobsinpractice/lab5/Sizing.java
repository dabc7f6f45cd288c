package jobsinpractice.lab5;

import java.util.List;

/** How many processes a promise takes. */
final class Sizing {
  private Sizing() {}

  /**
   * Returns the fewest processes that keep the objective. All of them share one queue.
   *
   * @param threads how many threads each process has
   * @return 1 or more
   */
  static int processes(Flow flow, int threads, Objective objective) {
    // region task-4
    double erlangs = OfferedLoad.of(List.of(flow));
    double patience = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
    for (int processes = 1; ; processes++) {
      int all = processes * threads;
      double spare = Math.max(0, all - erlangs);
      double late = ErlangC.chanceOfWaiting(all, erlangs) * Math.exp(-spare * patience);
      if (late <= 1 - objective.share()) {
        return processes;
      }
    }
    // endregion
  }
}
