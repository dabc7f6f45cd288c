package jobsinpractice.lab4;

import java.util.List;
import jobsinpractice.testkit.ToDo;

/** Which share of a job's time is waiting: for a database, a mail server, somebody's API. */
final class IoShare {
  private IoShare() {}

  /**
   * The I/O share of a class of jobs: of the time that its attempts took together, the part that
   * was not on a core.
   *
   * @param attempts measured while cores were free, so what is not CPU was I/O
   * @return percent, 0 to 100. 0 when there is no attempt, or none took any time. The two clocks do
   *     not agree to the microsecond: where the CPU time is a little more than the wall time, 0
   */
  static double percent(List<Timing> attempts) {
    // Lab 4, task 1: answer which share of the attempts' time, all taken together, was not on a core,
    // in percent.
    throw ToDo.task(4, 1);
  }
}
