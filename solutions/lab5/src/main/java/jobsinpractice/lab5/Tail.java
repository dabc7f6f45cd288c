package jobsinpractice.lab5;

import java.time.Duration;

/**
 * What a burst leaves behind. These are averages without chance: compare what arrives each second
 * with what gets done.
 */
final class Tail {
  private Tail() {}

  /**
   * Returns how many jobs wait when the burst ends, if none waited when it began.
   *
   * @param capacity jobs per second that the fleet can do
   * @return jobs, 0 or more, with their fraction
   */
  static double depth(Burst burst, double capacity) {
    // region task-5
    return Math.max(0, (burst.peak() - capacity) * Seconds.of(burst.lasts()));
    // endregion
  }

  /**
   * Returns how long it takes from the end of the burst until no job waits.
   *
   * @param capacity jobs per second that the fleet can do
   * @return seconds; 0 if no job waits, whatever the capacity is; infinity if jobs wait and the
   *     capacity is not above the calm rate
   */
  static double drain(Burst burst, double capacity) {
    // region task-5-drain
    double depth = depth(burst, capacity);
    if (depth == 0) {
      return 0;
    }
    double spare = capacity - burst.calm();
    return spare > 0 ? depth / spare : Double.POSITIVE_INFINITY;
    // endregion
  }

  /**
   * Returns the fewest processes that drain the queue in time. They have {@code within}, counted
   * from the end of the burst; a queue that is empty after exactly that time is in time.
   *
   * @param threads how many threads each process has
   * @param serviceTime how long a job keeps one thread busy
   * @param within 0 or more; with 0, no job waits when the burst ends
   * @return 1 or more
   */
  static int processes(Burst burst, int threads, Duration serviceTime, Duration within) {
    // region task-5-processes
    double capacity = threads / Seconds.of(serviceTime);
    int processes = 1;
    while (drain(burst, processes * capacity) > Seconds.of(within)) {
      processes++;
    }
    return processes;
    // endregion
  }
}
