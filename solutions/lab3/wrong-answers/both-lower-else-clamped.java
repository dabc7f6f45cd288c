// region: task-1
// caught by: counters that restarted at 0: all that they show is new
// says: Does your code then return 0
Counters read() {
  Stats stats = Stats.of(redis);
  return new Counters(clock.instant(), stats.processed(), stats.failed());
}

static double jobsPerSecond(Counters earlier, Counters later) {
  double seconds = Duration.between(earlier.at(), later.at()).toNanos() / 1e9;
  if (seconds == 0) return 0;
  boolean restarted =
      later.processed() < earlier.processed() && later.failed() < earlier.failed();
  long before = restarted ? 0 : earlier.processed() - earlier.failed();
  return Math.max(0, later.processed() - later.failed() - before) / seconds;
}
