package jobsinpractice.lab5;

import java.time.Duration;
import jobsinpractice.testkit.ToDo;

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
    // Lab 5, task 5: answer how many jobs wait when the burst ends.
    throw ToDo.task(5, 5);
  }

  /**
   * How long it takes from the end of the burst until nobody waits any more.
   *
   * @param capacity jobs per second that the fleet can do
   * @return seconds; 0 when nobody waits; infinity when somebody does and the capacity is no more
   *     than the calm rate
   */
  static double drain(Burst burst, double capacity) {
    // Lab 5, task 5: answer how many seconds it takes until nobody waits.
    throw ToDo.task(5, 5);
  }

  /**
   * The fewest processes that have drained the queue so long after the burst.
   *
   * @param threads of each process
   * @param serviceTime how long a job keeps one thread busy
   * @return 1 or more
   */
  static int processes(Burst burst, int threads, Duration serviceTime, Duration within) {
    // Lab 5, task 5: answer the fewest processes that are done with the burst in time.
    throw ToDo.task(5, 5);
  }
}
