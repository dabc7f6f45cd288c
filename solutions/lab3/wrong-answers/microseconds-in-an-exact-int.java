// region: task-1
// caught by: any two readings, from a millisecond to a day apart
// says: exact arithmetic throws then
Counters read() {
  Stats stats = Stats.of(redis);
  return new Counters(clock.instant(), stats.processed(), stats.failed());
}

static double jobsPerSecond(Counters earlier, Counters later) {
  int millis = Math.toIntExact(Duration.between(earlier.at(), later.at()).toMillis() * 1000);
  if (millis == 0) return 0;
  boolean restarted =
      later.processed() < earlier.processed() || later.failed() < earlier.failed();
  long before = restarted ? 0 : earlier.processed() - earlier.failed();
  return (later.processed() - later.failed() - before) * 1e6 / millis;
}
