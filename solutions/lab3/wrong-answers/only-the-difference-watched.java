// region: task-1
// caught by: counters that restarted at 0: all that they show is new
// says: so their difference looks plausible
Counters read() {
  Stats stats = Stats.of(redis);
  return new Counters(clock.instant(), stats.processed(), stats.failed());
}

static double jobsPerSecond(Counters earlier, Counters later) {
  double seconds = Duration.between(earlier.at(), later.at()).toNanos() / 1e9;
  long before = earlier.processed() - earlier.failed();
  long after = later.processed() - later.failed();
  long jobs = after < before ? after : after - before;
  return seconds == 0 ? 0 : jobs / seconds;
}
