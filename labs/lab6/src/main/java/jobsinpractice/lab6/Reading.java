package jobsinpractice.lab6;

/**
 * One reading of a queue. All times are in seconds since the run began.
 *
 * @param second when the queue was read
 * @param waiting how many jobs waited
 * @param oldestPushed when the oldest job, which a worker takes next, was pushed; {@code second} if
 *     no job waits
 * @param newestPushed when the newest job was pushed; {@code second} if no job waits
 */
public record Reading(double second, int waiting, double oldestPushed, double newestPushed) {
  /** Rounds to the millisecond, so that one job has the same time in every reading. */
  static Reading of(double second, int waiting, double oldestPushed, double newestPushed) {
    return new Reading(millis(second), waiting, millis(oldestPushed), millis(newestPushed));
  }

  /** Returns the reading of an empty queue. */
  static Reading empty(double second) {
    return of(second, 0, second, second);
  }

  private static double millis(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }
}
