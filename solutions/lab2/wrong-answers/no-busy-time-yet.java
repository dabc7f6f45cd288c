// region: task-4
// caught by: nothing has run: 0%; short failures only: 100%
// says: 0 of 0 is not a number
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
  return 100.0 * wasted.toNanos() / busy.toNanos();
}
