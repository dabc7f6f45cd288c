// region: task-1
Counters read() {
  Stats now = Stats.of(redis);
  return new Counters(clock.instant(), now.processed(), now.failed());
}

private static long succeeded(Counters counters) {
  return counters.processed() - counters.failed();
}

static double jobsPerSecond(Counters earlier, Counters later) {
  double millis = Duration.between(earlier.at(), later.at()).toMillis();
  boolean fresh = later.processed() < earlier.processed() || later.failed() < earlier.failed();
  double jobs = fresh ? succeeded(later) : succeeded(later) - succeeded(earlier);
  return millis > 0 ? jobs * 1000 / millis : 0;
}
