package jobsinpractice.lab4;

import java.util.List;

/** How much of a job's time is waiting: for a database, a mail server, a partner. */
final class IoShare {
  private IoShare() {}

  /**
   * Returns the I/O share of a class of jobs, in percent: of the total time that its attempts took,
   * the part that was not on a core.
   *
   * @param attempts measured while cores were free, so all time that is not CPU time was I/O
   * @return 0 to 100; 0 when there are no attempts, or when their wall times are all 0. The two
   *     clocks differ by microseconds, so one attempt can have more CPU time than wall time. When
   *     the total CPU time is more than the total wall time, the share is 0
   */
  static double percent(List<Timing> attempts) {
    // region task-1
    double wall = 0;
    double cpu = 0;
    for (Timing attempt : attempts) {
      wall += attempt.wallSeconds();
      cpu += attempt.cpuSeconds();
    }
    return wall == 0 ? 0 : Math.max(0, 100 * (1 - cpu / wall));
    // endregion
  }
}
