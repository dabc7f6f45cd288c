package jobsinpractice.lab4;

import jobsinpractice.testkit.ToDo;

/** More than this a process cannot do, however lucky it is. */
final class Bound {
  private Bound() {}

  /**
   * The upper bound of one process's throughput: what its threads can do, or what the cores can do,
   * whichever is less.
   *
   * @param mix what it has to do; its service time is CPU and I/O together
   * @param threads at least 1
   * @param cores of the machine, which this process has to itself; at least 1
   * @return jobs per second
   */
  static double jobsPerSecond(Mix mix, int threads, int cores) {
    // Lab 4, task 2: answer how many jobs a second these threads on these cores can do at most: threads
    // over service time, or cores over CPU demand, whichever is less.
    throw ToDo.task(4, 2);
  }
}
