package jobsinpractice.lab4;

/** Tries out one process with some number of threads: on the simulator, or on this machine. */
@FunctionalInterface
interface Trial {
  /**
   * @param threads at least 1
   */
  Measured with(int threads);
}
