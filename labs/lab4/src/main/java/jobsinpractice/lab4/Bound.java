package jobsinpractice.lab4;

import jobsinpractice.testkit.ToDo;

/** The most that one process can do. */
final class Bound {
  private Bound() {}

  /**
   * Returns the upper bound of one process's throughput, in jobs per second: what its threads allow
   * or what the cores allow, whichever is less.
   *
   * @param mix the jobs of the process; their service time is CPU and I/O together
   * @param threads of the process; at least 1
   * @param cores of a machine that the process has to itself; at least 1
   */
  static double jobsPerSecond(Mix mix, int threads, int cores) {
    // Lab 4, task 2: return how many jobs per second these threads on these cores can do at most:
    // threads divided by service time, or cores divided by CPU demand, whichever is less.
    throw ToDo.task(4, 2);
  }
}
