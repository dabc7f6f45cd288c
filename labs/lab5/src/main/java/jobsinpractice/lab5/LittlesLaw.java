package jobsinpractice.lab5;

import jobsinpractice.testkit.ToDo;

/** Jobs in a box = jobs that enter it each second × seconds that each stays. */
final class LittlesLaw {
  /** How far a counted number may be off, as a share of what the law gives. */
  static final double TOLERANCE = 0.05;

  private LittlesLaw() {}

  /**
   * Returns how many jobs wait in the queue, from the rate of jobs that enter the queue.
   *
   * @return jobs, on average over the run; 0 if none arrived
   */
  static double waiting(Numbers run) {
    // Lab 5, task 2: return how many jobs wait on average, by Little's law.
    throw ToDo.task(5, 2);
  }

  /**
   * Returns how many jobs are on a thread, from the rate of jobs that get done.
   *
   * @return jobs, on average over the run; 0 if none got done
   */
  static double running(Numbers run) {
    // Lab 5, task 2: return how many jobs run on average, by Little's law.
    throw ToDo.task(5, 2);
  }

  /**
   * Returns whether the depth and the busy threads that the run counted are both what the law
   * gives, or differ from it by at most the share TOLERANCE of what the law gives. If the law gives
   * 0, only a counted 0 agrees.
   */
  static boolean agrees(Numbers run) {
    // Lab 5, task 2: return whether the numbers that the run counted agree with the law.
    throw ToDo.task(5, 2);
  }
}
