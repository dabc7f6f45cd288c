package jobsinpractice.lab4;

import java.util.List;
import jobsinpractice.testkit.ToDo;

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
    // Lab 4, task 1: return the part of the attempts' total wall time that was not on a core, in
    // percent.
    throw ToDo.task(4, 1);
  }
}
