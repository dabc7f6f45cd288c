// region: task-1
// caught by: 20 jobs succeeded in 20 s around midnight: 1 job/s
// says: that is yesterday's counter plus today's
/** Reads the fleet's counters now, so that the difference of two readings is right at midnight. */
Counters read() {
  java.time.LocalDate today =
      java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
  long processed =
      Stats.history(redis, "stat:processed", today, 2).values().stream().mapToLong(n -> n).sum();
  long failed =
      Stats.history(redis, "stat:failed", today, 2).values().stream().mapToLong(n -> n).sum();
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
