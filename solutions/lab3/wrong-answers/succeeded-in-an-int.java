// region: task-1
// caught by: any two readings, from a millisecond to a day apart
// says: more jobs than an int can hold
Counters read() {
  Stats stats = Stats.of(redis);
  return new Counters(clock.instant(), stats.processed(), stats.failed());
}

static double jobsPerSecond(Counters earlier, Counters later) {
  double seconds = Duration.between(earlier.at(), later.at()).toNanos() / 1e9;
  if (seconds == 0) return 0;
  boolean restarted =
      later.processed() < earlier.processed() || later.failed() < earlier.failed();
  int before = (int) (restarted ? 0 : earlier.processed() - earlier.failed());
  int now = (int) (later.processed() - later.failed());
  return (now - before) / seconds;
}
