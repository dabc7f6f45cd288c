// region: task-1
// caught by: any two readings, from a millisecond to a day apart
// says: that of all 3 jobs in 0.5 s
Counters read() {
  Stats stats = Stats.of(redis);
  return new Counters(clock.instant(), stats.processed(), stats.failed());
}

static double jobsPerSecond(Counters earlier, Counters later) {
  double seconds = Math.round(Duration.between(earlier.at(), later.at()).toMillis() / 500.0) / 2.0;
  boolean restarted =
      later.processed() < earlier.processed() || later.failed() < earlier.failed();
  long before = restarted ? 0 : earlier.processed() - earlier.failed();
  long jobs = later.processed() - later.failed() - before;
  return seconds == 0 ? 0 : jobs / seconds;
}
