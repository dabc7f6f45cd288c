// region: task-1
// caught by: 20 jobs succeeded in 20 s around midnight: 1 job/s
// says: Does your code read the day's counter
Counters read() {
  java.time.LocalDate today = clock.instant().atOffset(java.time.ZoneOffset.UTC).toLocalDate();
  return new Counters(
      clock.instant(),
      Stats.history(redis, "stat:processed", today, 1).get(today),
      Stats.history(redis, "stat:failed", today, 1).get(today));
}

static double jobsPerSecond(Counters earlier, Counters later) {
  double seconds = Duration.between(earlier.at(), later.at()).toNanos() / 1e9;
  boolean beganAgain =
      later.processed() < earlier.processed() || later.failed() < earlier.failed();
  long before = beganAgain ? 0 : earlier.processed() - earlier.failed();
  long jobs = later.processed() - later.failed() - before;
  return seconds == 0 ? 0 : jobs / seconds;
}
