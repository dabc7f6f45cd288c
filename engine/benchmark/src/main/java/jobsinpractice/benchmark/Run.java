package jobsinpractice.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** One job's moments, on a clock that all processes share (ns). */
record Run(long pushed, long started, long ended) {

  /**
   * How much later than it could have did the most delayed job start?
   *
   * <p>It could have started when it was pushed, or when as many threads had come free as jobs
   * stood before it: the fleet's threads as one pool that serves in order of arrival, with the
   * times at which they really came free.
   */
  static long latest(List<Run> runs, int threads) {
    List<Run> inOrder = new ArrayList<>(runs);
    inOrder.sort(Comparator.comparingLong(Run::pushed).thenComparingLong(Run::started));
    // When each thread of the pool is free again; at first all are.
    PriorityQueue<Long> free = new PriorityQueue<>();
    for (int i = 0; i < threads; i++) free.add(Long.MIN_VALUE);
    long latest = 0;
    for (Run run : inOrder) {
      long could = Math.max(run.pushed, free.remove());
      latest = Math.max(latest, run.started - could);
      free.add(run.ended);
    }
    return latest;
  }
}
