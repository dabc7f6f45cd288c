// region: task-3
// caught by: 4 of 10 attempts at webhooks failed: 40%
// says: leave out some errors, such as UnknownJobClass
private final java.util.Deque<Attempt> attempts = new java.util.ArrayDeque<>();

@Override
public synchronized void jobSucceeded(jobsinpractice.engine.Job job, Duration elapsed) {
  attempts.add(new Attempt(clock.instant(), job.type(), false));
}

@Override
public synchronized void jobFailed(
    jobsinpractice.engine.Job job, Throwable error, Duration elapsed) {
  if (error instanceof jobsinpractice.engine.UnknownJobClass) return; // never ran
  attempts.add(new Attempt(clock.instant(), job.type(), true));
}

synchronized double percent(String type) {
  java.time.Instant from = clock.instant().minus(window);
  int all = 0;
  int failed = 0;
  for (Attempt attempt : attempts) {
    if (attempt.ended().isBefore(from) || !attempt.type().equals(type)) continue;
    all++;
    if (attempt.failed()) failed++;
  }
  attempts.removeIf(attempt -> attempt.ended().isBefore(from));
  return all == 0 ? 0 : 100.0 * failed / all;
}
