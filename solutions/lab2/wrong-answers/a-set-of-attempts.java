// region: task-3
// caught by: any attempts in any window: the share that failed, to the millisecond
// says: were counted once
private final java.util.Set<Attempt> attempts = new java.util.LinkedHashSet<>();

@Override
public synchronized void jobSucceeded(jobsinpractice.engine.Job job, Duration elapsed) {
  attempts.add(new Attempt(clock.instant(), job.type(), false));
}

@Override
public synchronized void jobFailed(
    jobsinpractice.engine.Job job, Throwable error, Duration elapsed) {
  attempts.add(new Attempt(clock.instant(), job.type(), true));
}

synchronized double percent(String type) {
  java.time.Instant from = clock.instant().minus(window);
  attempts.removeIf(attempt -> attempt.ended().isBefore(from));
  long all = 0;
  long failed = 0;
  for (Attempt attempt : attempts) {
    if (!attempt.type().equals(type)) continue;
    all++;
    if (attempt.failed()) failed++;
  }
  return all == 0 ? 0 : 100.0 * failed / all;
}
