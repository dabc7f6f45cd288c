// Lab 7, task 5: write the loop that starts the worker again, and the worker's entry for Monit.

/**
 * Returns a POSIX shell script that runs the command {@code "$@"} again and again.
 *
 * <ol>
 *   <li>After exit code 75 the script must start the command again at once.
 *   <li>After exit code 0 the command was asked to stop, so the script ends with 0.
 *   <li>After any other exit code it starts the command again, after {@code sleep 1}.
 *   <li>When the script gets TERM, or INT (Ctrl-C), it sends TERM to the command and to no other
 *       process, waits until the command has ended, and ends. It must not start the command again
 *       then, whatever its exit code is. The script's own exit code does not matter then.
 *   <li>When the signal arrives in the pause after a crash, no command is running: the script sends
 *       nothing to its old id, and ends after the pause at the latest, with any exit code.
 * </ol>
 *
 * <p>What the script prints does not matter, and two cases are left open. A signal that arrives
 * before the script knows the command's process id may be lost. When a second signal arrives, the
 * script may end before the command has.
 */
static String loop() {
  throw ToDo.task(7, 5);
}

/**
 * Returns the entry of Monit's control file for this worker: its pid file; its start and stop
 * programs; a timeout for the stop that is longer than the drain; a restart at a number of MB that
 * is between the watchdog's and the container's; and a rule that gives up (unmonitor) after too
 * many restarts within some cycles; you choose the two numbers.
 */
static String monit(Supervised worker) {
  throw ToDo.task(7, 5);
}
