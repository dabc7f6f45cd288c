// region: task-3
// caught by: 4 of 10 attempts at webhooks failed: 40%
// says: keep more than the last attempt
private final java.util.Map<String, Attempt> last = new java.util.HashMap<>();

@Override
public synchronized void jobSucceeded(Job job, Duration elapsed) {
  last.put(job.type(), new Attempt(clock.instant(), job.type(), false));
}

@Override
public synchronized void jobFailed(Job job, Throwable error, Duration elapsed) {
  last.put(job.type(), new Attempt(clock.instant(), job.type(), true));
}

synchronized double percent(String type) {
  Attempt attempt = last.get(type);
  if (attempt == null || attempt.ended().isBefore(clock.instant().minus(window))) {
    return 0;
  }
  return attempt.failed() ? 100 : 0;
}
