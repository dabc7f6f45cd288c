// region: task-4
// caught by: 60 of 100 busy seconds ended in a failure: 60%
// says: time of attempts that succeeded missing
private Duration busy = Duration.ZERO;
private Duration wasted = Duration.ZERO;

@Override
public synchronized void jobSucceeded(Job job, Duration elapsed) {
  busy = busy.plus(elapsed);
}

@Override
public synchronized void jobFailed(Job job, Throwable error, Duration elapsed) {
  busy = busy.plus(elapsed);
  wasted = wasted.plus(elapsed);
}

synchronized double percent() {
  return wasted.isZero() ? 0 : 100;
}
