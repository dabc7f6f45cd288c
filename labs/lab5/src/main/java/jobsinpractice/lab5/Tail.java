package jobsinpractice.lab5;

import java.time.Duration;
import jobsinpractice.testkit.ToDo;

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
    // Lab 5, task 5: return how many jobs wait when the burst ends.
    throw ToDo.task(5, 5);
  }

  /**
   * Returns how long it takes from the end of the burst until no job waits.
   *
   * @param capacity jobs per second that the fleet can do
   * @return seconds; 0 if no job waits, whatever the capacity is; infinity if jobs wait and the
   *     capacity is not above the calm rate
   */
  static double drain(Burst burst, double capacity) {
    // Lab 5, task 5: return how many seconds it takes until no job waits.
    throw ToDo.task(5, 5);
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
    // Lab 5, task 5: return the fewest processes that drain the queue in time.
    throw ToDo.task(5, 5);
  }
}
