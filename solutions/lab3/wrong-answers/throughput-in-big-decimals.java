// region: task-1
// caught by: any two readings, from a millisecond to a day apart
// says: such as MathContext.DECIMAL64
Counters read() {
  Stats stats = Stats.of(redis);
  return new Counters(clock.instant(), stats.processed(), stats.failed());
}

static double jobsPerSecond(Counters earlier, Counters later) {
  var millis =
      java.math.BigDecimal.valueOf(Duration.between(earlier.at(), later.at()).toMillis());
  if (millis.signum() == 0) return 0;
  boolean restarted =
      later.processed() < earlier.processed() || later.failed() < earlier.failed();
  long before = restarted ? 0 : earlier.processed() - earlier.failed();
  return java.math.BigDecimal.valueOf((later.processed() - later.failed() - before) * 1000)
      .divide(millis)
      .doubleValue();
}
