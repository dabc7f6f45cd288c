// region: task-3
// caught by: attempts older than the window are forgotten, also when nothing asks for the rate
// says: a call of percent() removes them
private final Deque<Attempt> attempts = new java.util.concurrent.ConcurrentLinkedDeque<>();

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  ended(job, false);
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  ended(job, true);
}

private void ended(Job job, boolean failed) {
  attempts.add(new Attempt(clock.instant(), job.type(), failed));
}

double percent(String type) {
  Instant start = clock.instant().minus(window);
  attempts.removeIf(attempt -> attempt.ended().isBefore(start));
  int all = 0;
  int failed = 0;
  for (Attempt attempt : attempts) {
    if (attempt.type().equals(type)) {
      all++;
      failed += attempt.failed() ? 1 : 0;
    }
  }
  return all == 0 ? 0 : 100.0 * failed / all;
}
