package jobsinpractice.lab4;

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
    // region task-2
    double service = mix.cpuSeconds() + mix.ioSeconds();
    return Math.min(threads / service, cores / mix.cpuSeconds());
    // endregion
  }
}
