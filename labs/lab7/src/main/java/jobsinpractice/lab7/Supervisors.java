package jobsinpractice.lab7;

import jobsinpractice.testkit.ToDo;

/** The configuration of two supervisors: a loop in a Procfile, and Monit. */
final class Supervisors {
  private Supervisors() {}

  // Lab 7, task 5: write the loop that starts the worker again, and what Monit has to know.

  /**
   * A POSIX shell script that runs the command {@code "$@"} again and again.
   *
   * <ol>
   *   <li>ends with 75: at once again;
   *   <li>ends with 0: somebody told it to stop, so the script ends with 0, too;
   *   <li>ends with anything else: again, after {@code sleep 1};
   *   <li>the script gets TERM: the command gets TERM, the script waits until the command has
   *       ended, and ends without starting it again.
   * </ol>
   */
  static String loop() {
    throw ToDo.task(7, 5);
  }

  /**
   * What stands in Monit's control file for this worker: start and stop commands and the pid file;
   * the time that a stop takes, which is more than the drain; a restart from a number of MB on that
   * lies above the watchdog's and below the container's; and that it gives up (unmonitor) after too
   * many restarts in a row.
   */
  static String monit(Supervised worker) {
    throw ToDo.task(7, 5);
  }
}
