// region: task-1
// caught by: any two readings, from a millisecond to a day apart
// says: is only the part below a minute
Counters read() {
  jobsinpractice.engine.admin.Stats stats = jobsinpractice.engine.admin.Stats.of(redis);
  return new Counters(clock.instant(), stats.processed(), stats.failed());
}

static double jobsPerSecond(Counters earlier, Counters later) {
  java.time.Duration gap = java.time.Duration.between(earlier.at(), later.at());
  double seconds = gap.toSecondsPart() + gap.toNanosPart() / 1e9;
  if (seconds == 0) {
    return 0;
  }
  boolean restarted =
      later.processed() < earlier.processed() || later.failed() < earlier.failed();
  long before = restarted ? 0 : earlier.processed() - earlier.failed();
  return (later.processed() - later.failed() - before) / seconds;
}
