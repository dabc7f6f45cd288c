// region: task-1
// caught by: 20 jobs succeeded in 20 s around midnight: 1 job/s
// says: take midnight for a restart
Counters read() {
  Stats stats = Stats.of(redis);
  return new Counters(clock.instant(), stats.processed(), stats.failed());
}

static double jobsPerSecond(Counters earlier, Counters later) {
  double seconds = Duration.between(earlier.at(), later.at()).toNanos() / 1e9;
  if (seconds == 0) return 0;
  boolean otherDay =
      !earlier
          .at()
          .atZone(java.time.ZoneOffset.UTC)
          .toLocalDate()
          .equals(later.at().atZone(java.time.ZoneOffset.UTC).toLocalDate());
  boolean restarted =
      otherDay || later.processed() < earlier.processed() || later.failed() < earlier.failed();
  long before = restarted ? 0 : earlier.processed() - earlier.failed();
  return (later.processed() - later.failed() - before) / seconds;
}
