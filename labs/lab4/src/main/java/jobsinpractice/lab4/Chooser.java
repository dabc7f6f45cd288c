package jobsinpractice.lab4;

import jobsinpractice.testkit.ToDo;

/** How many threads one process shall have. */
final class Chooser {
  private Chooser() {}

  /**
   * The smallest number of threads with which the process does at least 95% of what the cores can
   * do (cores over CPU demand), while 95 of 100 jobs take no longer than the cap.
   *
   * <p>Where no number does both, the cap comes first: the largest number of threads that keeps it.
   * 0 when even one thread breaks it. From trial to trial with more threads, throughput does not
   * fall, and the service time does not either.
   *
   * @param capSeconds a p95 service time of exactly this much is still allowed
   * @param most more threads than this are not to be had, and not to be tried
   * @param trial what so many threads do; each call is an experiment, some 10 to 50 ms long
   */
  static int threads(Mix mix, int cores, double capSeconds, int most, Trial trial) {
    // Lab 4, task 3: answer the smallest number of threads that does 95% of what the cores can do, with
    // the p95 service time under the cap; where none does both, the largest that keeps the cap.
    throw ToDo.task(4, 3);
  }
}
