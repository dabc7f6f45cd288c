package jobsinpractice.simulator;

/** The free places of one pool, and the threads that stand in line for one. */
final class PoolPermits {
  private final ThreadQueue line = new ThreadQueue();
  private int free;

  PoolPermits(int size) {
    free = size;
  }

  /** True when the thread has its place now; otherwise it waits in line. */
  boolean take(int thread) {
    if (free > 0) {
      free--;
      return true;
    }
    line.join(thread);
    return false;
  }

  /** Gives a place back; the thread that has it now, or -1. */
  int give() {
    if (!line.isEmpty()) return line.leave();
    free++;
    return -1;
  }
}
