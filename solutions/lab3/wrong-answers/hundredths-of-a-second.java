// region: task-1
// caught by: any two readings, from a millisecond to a day apart
// says: and your code divided by 0
Counters read() {
  Stats stats = Stats.of(redis);
  return new Counters(clock.instant(), stats.processed(), stats.failed());
}

static double jobsPerSecond(Counters earlier, Counters later) {
  double seconds = Duration.between(earlier.at(), later.at()).toMillis() / 10 / 100.0;
  boolean restarted =
      later.processed() < earlier.processed() || later.failed() < earlier.failed();
  long before = restarted ? 0 : earlier.processed() - earlier.failed();
  long jobs = later.processed() - later.failed() - before;
  return earlier.at().equals(later.at()) ? 0 : jobs / seconds;
}
