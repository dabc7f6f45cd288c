// region: task-1
// caught by: 18 jobs succeeded and 6 failed in 7.5 s: 2.4 jobs/s
// says: Does your code read another clock
Counters read() {
  Stats stats = Stats.of(redis);
  return new Counters(java.time.Instant.now(), stats.processed(), stats.failed());
}

static double jobsPerSecond(Counters earlier, Counters later) {
  double seconds = Duration.between(earlier.at(), later.at()).toNanos() / 1e9;
  boolean beganAgain =
      later.processed() < earlier.processed() || later.failed() < earlier.failed();
  long before = beganAgain ? 0 : earlier.processed() - earlier.failed();
  long jobs = later.processed() - later.failed() - before;
  return seconds == 0 ? 0 : jobs / seconds;
}
