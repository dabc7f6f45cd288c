package jobsinpractice.lab7;

/** The configuration of two supervisors: a loop in a Procfile, and Monit. */
final class Supervisors {
  private Supervisors() {}

  // region task-5
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
    return """
    over=
    trap 'over=yes; kill -TERM $!' TERM INT
    while [ -z "$over" ]; do
      "$@" &
      child=$!
      [ -z "$over" ] || kill -TERM $child   # TERM came a moment before there was a child
      wait $child
      code=$?
      [ -z "$over" ] || wait $child   # TERM ended the first wait, not the command
      [ $code -ne 0 ] || exit 0
      [ $code -eq 75 ] || [ -n "$over" ] || sleep 1
    done
    """;
  }

  /**
   * What stands in Monit's control file for this worker: start and stop commands and the pid file;
   * the time that a stop takes, which is more than the drain; a restart from a number of MB on that
   * lies above the watchdog's and below the container's; and that it gives up (unmonitor) after too
   * many restarts in a row.
   */
  static String monit(Supervised worker) {
    return String.format(
        java.util.Locale.ROOT,
        """
        check process %s with pidfile %s
          start program = "%s"
          stop program = "%s" with timeout %d seconds
          if memory > %d MB then restart
          if 5 restarts within 10 cycles then unmonitor
        """,
        worker.name(),
        worker.pidFile(),
        worker.start(),
        worker.stop(),
        worker.drainSeconds() + 5,
        (worker.watchdogMb() + worker.containerMb()) / 2);
  }
  // endregion
}
