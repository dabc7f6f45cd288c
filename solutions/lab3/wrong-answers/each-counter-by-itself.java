// region: task-1
// caught by: counters that restarted at 0: all that they show is new
// says: treat each counter by itself
Counters read() {
  Stats stats = Stats.of(redis);
  return new Counters(clock.instant(), stats.processed(), stats.failed());
}

static double jobsPerSecond(Counters earlier, Counters later) {
  double seconds = Duration.between(earlier.at(), later.at()).toNanos() / 1e9;
  long processed =
      later.processed() < earlier.processed()
          ? later.processed()
          : later.processed() - earlier.processed();
  long failed =
      later.failed() < earlier.failed() ? later.failed() : later.failed() - earlier.failed();
  return seconds == 0 ? 0 : (processed - failed) / seconds;
}
