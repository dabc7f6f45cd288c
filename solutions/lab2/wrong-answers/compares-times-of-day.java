// region: task-3
// caught by: any attempts in any window: the share that failed, to the millisecond
// says: compare times of day
private final java.util.Deque<Attempt> attempts = new java.util.ArrayDeque<>();

@Override
public synchronized void jobSucceeded(jobsinpractice.engine.Job job, Duration elapsed) {
  attempts.addLast(new Attempt(clock.instant(), job.type(), false));
}

@Override
public synchronized void jobFailed(
    jobsinpractice.engine.Job job, Throwable error, Duration elapsed) {
  attempts.addLast(new Attempt(clock.instant(), job.type(), true));
}

synchronized double percent(String type) {
  java.time.LocalTime from = timeOfDay(clock.instant().minus(window));
  while (!attempts.isEmpty() && timeOfDay(attempts.peekFirst().ended()).isBefore(from)) {
    attempts.removeFirst();
  }
  long all = 0;
  long failed = 0;
  for (Attempt attempt : attempts) {
    if (!attempt.type().equals(type)) continue;
    all++;
    if (attempt.failed()) failed++;
  }
  return all == 0 ? 0 : 100.0 * failed / all;
}

private static java.time.LocalTime timeOfDay(java.time.Instant time) {
  return java.time.LocalTime.ofInstant(time, java.time.ZoneOffset.UTC);
}
