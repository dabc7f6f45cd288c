package jobsinpractice.lab6;

/**
 * A look at a queue, all times in seconds since the run began.
 *
 * @param second when it was
 * @param waiting how many jobs waited
 * @param oldestPushed when the one at the right end, the next to be taken, was pushed; {@code
 *     second} when none waits
 * @param newestPushed when the one at the left end was pushed; {@code second} when none waits
 */
public record Reading(double second, int waiting, double oldestPushed, double newestPushed) {
  /** To the millisecond, so that one job's time is the same number in every reading. */
  static Reading of(double second, int waiting, double oldestPushed, double newestPushed) {
    return new Reading(millis(second), waiting, millis(oldestPushed), millis(newestPushed));
  }

  /** Nobody waits. */
  static Reading empty(double second) {
    return of(second, 0, second, second);
  }

  private static double millis(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }
}
