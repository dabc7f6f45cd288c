// region: task-3
// caught by: any attempts in any window: the share that failed, to the millisecond
// says: this window has a fraction of a second
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
  java.time.Instant from = clock.instant().minusSeconds(window.toSeconds());
  while (!attempts.isEmpty() && attempts.peekFirst().ended().isBefore(from)) {
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
