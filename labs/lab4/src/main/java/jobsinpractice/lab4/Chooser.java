package jobsinpractice.lab4;

import jobsinpractice.testkit.ToDo;

/** Chooses the number of threads of one process. */
final class Chooser {
  private Chooser() {}

  /**
   * Returns the smallest number of threads with which the process reaches at least 95% of the core
   * ceiling (cores divided by CPU demand) while its p95 service time stays within the cap.
   *
   * <p>When no number does both, the cap wins: the result is the largest number of threads that
   * keeps the cap, or 0 when even one thread breaks it. With more threads, neither throughput nor
   * p95 service time falls. Each can stay the same for some numbers of threads and rise later.
   *
   * @param capSeconds the cap; a p95 service time equal to it is allowed
   * @param most how many threads are available, at least 1; the result is not larger
   * @param trial tries a number of threads from 1 to {@code most}; in the tests, any other number
   *     throws an exception. Each call takes 10 to 50 ms, and the same number has the same result
   *     each time
   */
  static int threads(Mix mix, int cores, double capSeconds, int most, Trial trial) {
    // Lab 4, task 3: return the smallest number of threads that reaches 95% of the core ceiling with
    // a p95 service time within the cap; if none does both, return the largest that keeps the cap.
    throw ToDo.task(4, 3);
  }
}
