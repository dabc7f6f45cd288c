// region: task-1
// caught by: any two readings, from a millisecond to a day apart
// says: that is almost right. Was the rate rounded
/** Reads the fleet's counters now, so that the difference of two readings is right at midnight. */
Counters read() {
  Stats stats = Stats.of(redis);
  return new Counters(clock.instant(), stats.processed(), stats.failed());
}

static double jobsPerSecond(Counters earlier, Counters later) {
  double seconds = Duration.between(earlier.at(), later.at()).toNanos() / 1e9;
  if (seconds == 0) {
    return 0;
  }
  long before = earlier.processed() - earlier.failed();
  if (later.processed() < earlier.processed() || later.failed() < earlier.failed()) {
    before = 0;
  }
  long now = later.processed() - later.failed();
  return Math.round((now - before) / seconds * 100) / 100.0;
}
