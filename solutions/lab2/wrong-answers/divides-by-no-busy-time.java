// region: task-4
// caught by: nothing has run: 0%; short failures only: 100%
// says: there is no busy time to divide by
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
  return wasted.toNanos() * 100 / busy.toNanos();
}
