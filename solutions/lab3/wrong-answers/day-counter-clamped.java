// region: task-1
// caught by: 20 jobs succeeded in 20 s around midnight: 1 job/s
// says: return 0 when the difference is below 0
Counters read() {
  java.time.LocalDate day = clock.instant().atZone(java.time.ZoneOffset.UTC).toLocalDate();
  String p = redis.call(jedis -> jedis.get("stat:processed:" + day));
  String f = redis.call(jedis -> jedis.get("stat:failed:" + day));
  return new Counters(
      clock.instant(), p == null ? 0 : Long.parseLong(p), f == null ? 0 : Long.parseLong(f));
}

static double jobsPerSecond(Counters earlier, Counters later) {
  double seconds = Duration.between(earlier.at(), later.at()).toNanos() / 1e9;
  if (seconds == 0) return 0;
  long jobs = (later.processed() - later.failed()) - (earlier.processed() - earlier.failed());
  return Math.max(0, jobs) / seconds;
}
