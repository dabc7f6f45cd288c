// region: task-1
// caught by: counters that restarted at 0: all that they show is new
// says: 0 looks like an outage
Counters read() {
  Stats stats = Stats.of(redis);
  return new Counters(clock.instant(), stats.processed(), stats.failed());
}

static double jobsPerSecond(Counters earlier, Counters later) {
  double seconds = Duration.between(earlier.at(), later.at()).toNanos() / 1e9;
  long jobs = later.processed() - later.failed() - earlier.processed() + earlier.failed();
  return seconds == 0 ? 0 : Math.max(0, jobs / seconds);
}
