package jobsinpractice.lab5;

import jobsinpractice.testkit.ToDo;

/** Jobs in a place = jobs that come into it in a second × seconds that each stays there. */
final class LittlesLaw {
  /** How far a counted number may be off: this share of what the law says. */
  static final double TOLERANCE = 0.05;

  private LittlesLaw() {}

  /**
   * Jobs that wait in the queue, by the law: from the rate of those that come into the queue.
   *
   * @return jobs, on average over the run; 0 when none came
   */
  static double waiting(Numbers run) {
    // Lab 5, task 2: answer how many jobs wait on average, as Little's law has it.
    throw ToDo.task(5, 2);
  }

  /**
   * Jobs that are on a thread, by the law: from the rate of those that get through.
   *
   * @return jobs, on average over the run; 0 when none came
   */
  static double running(Numbers run) {
    // Lab 5, task 2: answer how many jobs run on average, as Little's law has it.
    throw ToDo.task(5, 2);
  }

  /**
   * Whether both the depth and the busy threads that the run counted are what the law says, give or
   * take TOLERANCE. A run in which nothing came agrees.
   */
  static boolean agrees(Numbers run) {
    // Lab 5, task 2: answer whether the run's own numbers agree with the law.
    throw ToDo.task(5, 2);
  }
}
