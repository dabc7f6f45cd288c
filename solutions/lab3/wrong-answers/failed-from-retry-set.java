// region: task-1
// caught by: 18 jobs succeeded and 6 failed in 7.5 s: 2.4 jobs/s
// says: a key that does not exist, or the retry set
Counters read() {
  Stats stats = Stats.of(redis);
  return new Counters(clock.instant(), stats.processed(), stats.retries());
}

static double jobsPerSecond(Counters earlier, Counters later) {
  double seconds = Duration.between(earlier.at(), later.at()).toNanos() / 1e9;
  if (seconds == 0) return 0;
  boolean restarted =
      later.processed() < earlier.processed() || later.failed() < earlier.failed();
  long before = restarted ? 0 : earlier.processed() - earlier.failed();
  return (later.processed() - later.failed() - before) / seconds;
}
