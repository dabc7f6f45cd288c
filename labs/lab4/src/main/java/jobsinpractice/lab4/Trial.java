package jobsinpractice.lab4;

/** One process with so many threads, tried out: on the simulator, or on this machine. */
@FunctionalInterface
interface Trial {
  /**
   * @param threads at least 1
   */
  Measured with(int threads);
}
