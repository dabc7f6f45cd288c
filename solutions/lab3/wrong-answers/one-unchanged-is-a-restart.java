// region: task-1
// caught by: 20 jobs succeeded in 20 s around midnight: 1 job/s
// says: a counter that did not change for one that has
Counters read() {
  jobsinpractice.engine.admin.Stats stats = jobsinpractice.engine.admin.Stats.of(redis);
  return new Counters(clock.instant(), stats.processed(), stats.failed());
}

static double jobsPerSecond(Counters earlier, Counters later) {
  double seconds = java.time.Duration.between(earlier.at(), later.at()).toNanos() / 1e9;
  if (seconds == 0) {
    return 0;
  }
  boolean grown = later.processed() > earlier.processed() && later.failed() > earlier.failed();
  long before = grown ? earlier.processed() - earlier.failed() : 0;
  return (later.processed() - later.failed() - before) / seconds;
}
