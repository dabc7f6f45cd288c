package jobsinpractice.simulator;

/**
 * A machine's cores, shared evenly by the threads that want to compute (processor sharing).
 *
 * <p>Virtual work: a clock that runs at the speed which each runnable thread gets, min(1, cores /
 * runnable). A CPU phase that needs w seconds ends when that clock has moved by w, however often
 * the speed changes on the way; so a change costs one division, and a start or an end one step in a
 * heap, O(log n), not a walk over all runnable threads.
 */
final class Cores {
  private final int cores;
  private int[] threads = new int[4];
  private double[] ends = new double[4];
  private int runnable;
  private double virtual;
  private double at;
  private double busy;

  Cores(int cores) {
    this.cores = cores;
  }

  /** A thread becomes runnable with this much work left, in seconds on a core of its own. */
  void enter(double now, int thread, double work) {
    advance(now);
    if (runnable == threads.length) grow();
    up(runnable++, thread, virtual + work);
  }

  /** The thread whose CPU phase ends now. */
  int leave(double now) {
    advance(now);
    int thread = threads[0];
    virtual = Math.max(virtual, ends[0]);
    if (--runnable > 0) down(threads[runnable], ends[runnable]);
    else virtual = 0; // an empty machine starts a new clock: no precision is lost over a long run
    return thread;
  }

  /** When the next CPU phase ends, if nothing changes before; infinite while no thread runs. */
  double next() {
    if (runnable == 0) return Double.POSITIVE_INFINITY;
    return at + Math.max(0, ends[0] - virtual) / speed();
  }

  /** Core-seconds used up to now, since {@link #forget}. */
  double busy(double now) {
    advance(now);
    return busy;
  }

  void forget(double now) {
    advance(now);
    busy = 0;
  }

  int cores() {
    return cores;
  }

  private double speed() {
    return runnable <= cores ? 1 : (double) cores / runnable;
  }

  private void advance(double now) {
    double passed = now - at;
    virtual += passed * speed();
    busy += passed * Math.min(runnable, cores);
    at = now;
  }

  private void up(int place, int thread, double end) {
    while (place > 0 && end < ends[(place - 1) >> 1]) {
      int parent = (place - 1) >> 1;
      threads[place] = threads[parent];
      ends[place] = ends[parent];
      place = parent;
    }
    threads[place] = thread;
    ends[place] = end;
  }

  private void down(int thread, double end) {
    int place = 0;
    for (int child = 1; child < runnable; child = 2 * place + 1) {
      if (child + 1 < runnable && ends[child + 1] < ends[child]) child++;
      if (end <= ends[child]) break;
      threads[place] = threads[child];
      ends[place] = ends[child];
      place = child;
    }
    threads[place] = thread;
    ends[place] = end;
  }

  private void grow() {
    threads = java.util.Arrays.copyOf(threads, 2 * runnable);
    ends = java.util.Arrays.copyOf(ends, 2 * runnable);
  }
}
