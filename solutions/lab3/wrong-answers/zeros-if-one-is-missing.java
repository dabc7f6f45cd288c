// region: task-1
// caught by: a new fleet, without a counter yet: 0 jobs/s
// says: return zeros as soon as one of them is missing
/** Reads the fleet's counters now, so that the difference of two readings is right at midnight. */
Counters read() {
  java.util.List<String> both = redis.call(jedis -> jedis.mget("stat:processed", "stat:failed"));
  if (both.contains(null)) {
    return new Counters(clock.instant(), 0, 0);
  }
  return new Counters(clock.instant(), Long.parseLong(both.get(0)), Long.parseLong(both.get(1)));
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
  return (now - before) / seconds;
}
