// region: task-4
// caught by: 60 of 100 busy seconds ended in a failure: 60%
// says: which is 1 / 3: divide by all busy time
private Duration useful = Duration.ZERO;
private Duration wasted = Duration.ZERO;

@Override
public synchronized void jobSucceeded(Job job, Duration elapsed) {
  useful = useful.plus(elapsed);
}

@Override
public synchronized void jobFailed(Job job, Throwable error, Duration elapsed) {
  wasted = wasted.plus(elapsed);
}

synchronized double percent() {
  if (wasted.isZero()) return 0;
  return useful.isZero() ? 100 : Math.min(100, 100.0 * wasted.toNanos() / useful.toNanos());
}
