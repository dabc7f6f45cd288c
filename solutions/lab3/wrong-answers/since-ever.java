// region: task-1
// caught by: 18 jobs succeeded and 6 failed in 7.5 s: 2.4 jobs/s
// says: that is everything since the start
Counters read() {
  Stats stats = Stats.of(redis);
  return new Counters(clock.instant(), stats.processed(), stats.failed());
}

static double jobsPerSecond(Counters earlier, Counters later) {
  double seconds = Duration.between(earlier.at(), later.at()).toNanos() / 1e9;
  long jobs = later.processed() - later.failed();
  return seconds == 0 ? 0 : jobs / seconds;
}
