// region: task-1
// caught by: any two readings, from a millisecond to a day apart
// says: also when a counter is lower than before
Counters read() {
  Stats stats = Stats.of(redis);
  return new Counters(clock.instant(), stats.processed(), stats.failed());
}

static double jobsPerSecond(Counters earlier, Counters later) {
  double seconds = Duration.between(earlier.at(), later.at()).toNanos() / 1e9;
  boolean restarted =
      later.processed() < earlier.processed() || later.failed() < earlier.failed();
  if (restarted) {
    return (later.processed() - later.failed()) / seconds;
  }
  long before = restarted ? 0 : earlier.processed() - earlier.failed();
  long jobs = later.processed() - later.failed() - before;
  return seconds == 0 ? 0 : jobs / seconds;
}
