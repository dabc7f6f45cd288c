// region: task-1
// caught by: a new fleet, without a counter yet: 0 jobs/s
// says: before it has counted anything
/** Reads the fleet's counters now, so that the difference of two readings is right at midnight. */
Counters read() {
  String all = redis.call(jedis -> jedis.get("stat:processed"));
  if (all == null) {
    return new Counters(clock.instant(), 0, 0);
  }
  long processed = Long.parseLong(all);
  long failed = Long.parseLong(redis.call(jedis -> jedis.get("stat:failed")));
  return new Counters(clock.instant(), processed, failed);
}

/**
 * Returns how many jobs a second succeeded between two readings. If either counter is lower in
 * the later reading, both have restarted at 0 in between. Then all that they show now is new.
 *
 * @param later read after {@code earlier}, or at the same moment
 * @return jobs/s; 0 when no time has passed
 */
static double jobsPerSecond(Counters earlier, Counters later) {
  double seconds = Duration.between(earlier.at(), later.at()).toNanos() / 1e9;
  boolean restarted =
      later.processed() < earlier.processed() || later.failed() < earlier.failed();
  long before = restarted ? 0 : earlier.processed() - earlier.failed();
  long jobs = later.processed() - later.failed() - before;
  return seconds == 0 ? 0 : jobs / seconds;
}
