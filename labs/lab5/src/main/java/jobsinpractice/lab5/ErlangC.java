package jobsinpractice.lab5;

import java.time.Duration;
import jobsinpractice.testkit.ToDo;

/**
 * One queue and equal threads: jobs come by chance (Poisson), and take a time that varies by chance
 * (exponential). A. K. Erlang, 1917.
 */
final class ErlangC {
  private ErlangC() {}

  /**
   * How likely it is that a job finds all threads busy when it comes.
   *
   * @param threads of the whole fleet, 1 or more
   * @param erlangs offered load, 0 or more
   * @return 0 to 1; 0 when nothing comes, 1 when the load is as large as the fleet or larger
   */
  static double chanceOfWaiting(int threads, double erlangs) {
    // Lab 5, task 3: answer how likely it is that a job finds all threads busy.
    throw ToDo.task(5, 3);
  }

  /**
   * How long a job waits in the queue on average; those that do not wait count with 0.
   *
   * @return seconds; infinity when the load is as large as the fleet or larger
   */
  static double meanWait(int threads, double erlangs, Duration serviceTime) {
    // Lab 5, task 3: answer how many seconds a job waits in the queue on average.
    throw ToDo.task(5, 3);
  }
}
