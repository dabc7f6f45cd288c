// region: task-4
// caught by: 60 of 100 busy seconds ended in a failure: 60%
// says: Was only the job that died counted
private Duration busy = Duration.ZERO;
private Duration wasted = Duration.ZERO;
private Duration lastFailure = Duration.ZERO;

@Override
public synchronized void jobSucceeded(Job job, Duration elapsed) {
  busy = busy.plus(elapsed);
}

@Override
public synchronized void jobFailed(Job job, Throwable error, Duration elapsed) {
  busy = busy.plus(elapsed);
  lastFailure = elapsed;
}

@Override
public synchronized void jobDied(Job job, Throwable error) {
  wasted = wasted.plus(lastFailure);
}

synchronized double percent() {
  return busy.isZero() ? 0 : 100.0 * wasted.toNanos() / busy.toNanos();
}
