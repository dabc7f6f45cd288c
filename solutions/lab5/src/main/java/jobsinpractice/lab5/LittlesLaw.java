package jobsinpractice.lab5;

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
    // region task-2
    return run.arrived() / run.seconds() * run.meanLatency();
    // endregion
  }

  /**
   * Jobs that are on a thread, by the law: from the rate of those that get through.
   *
   * @return jobs, on average over the run; 0 when none came
   */
  static double running(Numbers run) {
    // region task-2-running
    return run.done() / run.seconds() * run.meanServiceTime();
    // endregion
  }

  /**
   * Whether both the depth and the busy threads that the run counted are what the law says, give or
   * take TOLERANCE. A run in which nothing came agrees.
   */
  static boolean agrees(Numbers run) {
    // region task-2-agrees
    double depthOff = Math.abs(run.meanDepth() - waiting(run));
    double busyOff = Math.abs(run.meanBusy() - running(run));
    return depthOff <= TOLERANCE * waiting(run) && busyOff <= TOLERANCE * running(run);
    // endregion
  }
}
