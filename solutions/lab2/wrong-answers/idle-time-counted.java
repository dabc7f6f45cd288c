// region: task-4
// caught by: 60 of 100 busy seconds ended in a failure: 60%
// says: Was idle time counted
private java.time.Instant first;
private java.time.Instant last;
private Duration wasted = Duration.ZERO;

@Override
public synchronized void jobSucceeded(Job job, Duration elapsed) {
  seen(job, elapsed);
}

@Override
public synchronized void jobFailed(Job job, Throwable error, Duration elapsed) {
  seen(job, elapsed);
  wasted = wasted.plus(elapsed);
}

private void seen(Job job, Duration elapsed) {
  java.time.Instant pushed = job.enqueuedAt().get();
  first = first == null ? pushed : first;
  last = pushed.plus(elapsed);
}

synchronized double percent() {
  return last == null ? 0 : 100.0 * wasted.toMillis() / Duration.between(first, last).toMillis();
}
