// region: task-1
// caught by: counters that restarted at 0: all that they show is new
// says: lower than before, not equal
Counters read() {
  Stats stats = Stats.of(redis);
  return new Counters(clock.instant(), stats.processed(), stats.failed());
}

static double jobsPerSecond(Counters earlier, Counters later) {
  double seconds = Duration.between(earlier.at(), later.at()).toNanos() / 1e9;
  boolean beganAgain =
      later.processed() <= earlier.processed() || later.failed() < earlier.failed();
  long before = beganAgain ? 0 : earlier.processed() - earlier.failed();
  long jobs = later.processed() - later.failed() - before;
  return seconds == 0 ? 0 : jobs / seconds;
}
