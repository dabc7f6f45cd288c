package jobsinpractice.activity;

/**
 * What was done since a start. They only grow: what happened in a second is a difference.
 *
 * @param busy microseconds in jobs, including the running ones
 * @param attempts attempts that ended
 * @param failed those of them that failed
 * @param took microseconds that the ended attempts took
 * @param waited microseconds between the ended attempts' enqueued_at and their start
 */
record ActivityTotals(long busy, long attempts, long failed, long took, long waited) {
  static final ActivityTotals NONE = new ActivityTotals(0, 0, 0, 0, 0);

  ActivityTotals plus(ActivityTotals other) {
    return new ActivityTotals(
        busy + other.busy,
        attempts + other.attempts,
        failed + other.failed,
        took + other.took,
        waited + other.waited);
  }
}
