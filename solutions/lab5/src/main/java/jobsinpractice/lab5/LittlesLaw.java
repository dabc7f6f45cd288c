package jobsinpractice.lab5;

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
    // region task-2
    return run.arrived() / run.seconds() * run.meanLatency();
    // endregion
  }

  /**
   * Returns how many jobs are on a thread, from the rate of jobs that get done.
   *
   * @return jobs, on average over the run; 0 if none got done
   */
  static double running(Numbers run) {
    // region task-2-running
    return run.done() / run.seconds() * run.meanServiceTime();
    // endregion
  }

  /**
   * Returns whether the depth and the busy threads that the run counted are both what the law
   * gives, or differ from it by at most the share TOLERANCE of what the law gives. If the law gives
   * 0, only a counted 0 agrees.
   */
  static boolean agrees(Numbers run) {
    // region task-2-agrees
    double depthOff = Math.abs(run.meanDepth() - waiting(run));
    double busyOff = Math.abs(run.meanBusy() - running(run));
    return depthOff <= TOLERANCE * waiting(run) && busyOff <= TOLERANCE * running(run);
    // endregion
  }
}
