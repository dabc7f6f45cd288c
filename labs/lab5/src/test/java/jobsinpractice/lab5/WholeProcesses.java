package jobsinpractice.lab5;

/** Mistakes in how a number of threads becomes a number of processes, in tasks 4 and 5. */
final class WholeProcesses {
  static final String ONE_MORE =
      "your code divides the number of threads that are needed by the threads of a process, and always"
          + " adds a process. If nothing is left over, that is one too many: round up";

  static final String NEAREST =
      "your code divides the number of threads that are needed by the threads of a process, and rounds to"
          + " the nearest number. Rounded down, threads are missing: round up";

  private WholeProcesses() {}

  /** The processes for these threads, rounded to the nearest number, and 1 at least. */
  static double nearest(double threads, int ofOneProcess) {
    return Math.max(1, Math.round(threads / ofOneProcess));
  }

  /** The power of two with which a search ends that doubles the number of processes. */
  static int nextPowerOfTwo(int n) {
    return n <= 1 ? 1 : 2 * Integer.highestOneBit(n - 1);
  }
}
