package jobsinpractice.lab5;

import java.time.Duration;

/**
 * What a burst leaves behind. Everything here is a mean, without chance: so many jobs come, so many
 * are done.
 */
final class Tail {
  private Tail() {}

  /**
   * Jobs that wait at the moment when the burst ends, if none waited when it began.
   *
   * @param capacity jobs per second that the fleet can do
   * @return jobs, 0 or more
   */
  static double depth(Burst burst, double capacity) {
    // region task-5
    return Math.max(0, (burst.peak() - capacity) * Seconds.of(burst.lasts()));
    // endregion
  }

  /**
   * How long it takes from the end of the burst until nobody waits any more.
   *
   * @param capacity jobs per second that the fleet can do
   * @return seconds; 0 when nobody waits; infinity when somebody does and the capacity is no more
   *     than the calm rate
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
   * The fewest processes that have drained the queue so long after the burst.
   *
   * @param threads of each process
   * @param serviceTime how long a job keeps one thread busy
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
