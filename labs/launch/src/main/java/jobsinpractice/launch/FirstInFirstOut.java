package jobsinpractice.launch;

import java.util.List;
import java.util.PriorityQueue;

/** A queue that some threads serve, the oldest job first. */
final class FirstInFirstOut {
  private FirstInFirstOut() {}

  /**
   * A job.
   *
   * @param at when it is pushed, in seconds
   * @param takes how long it keeps a thread busy, in seconds
   * @param promise within how many seconds it starts
   */
  record Pushed(String type, double at, double takes, double promise) {}

  /** Returns how many jobs start later than promised. */
  static long late(List<Pushed> jobs, int threads) {
    if (threads < 1) return jobs.size();
    PriorityQueue<Double> free = new PriorityQueue<>();
    for (int n = 0; n < threads; n++) free.add(0.0);
    long late = 0;
    List<Pushed> inOrder =
        jobs.stream().sorted(java.util.Comparator.comparingDouble(Pushed::at)).toList();
    for (Pushed job : inOrder) {
      double start = Math.max(job.at(), free.remove());
      if (start - job.at() > job.promise()) late++;
      free.add(start + job.takes());
    }
    return late;
  }
}
