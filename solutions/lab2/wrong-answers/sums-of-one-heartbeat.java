// region: task-4
// caught by: 60 of 100 busy seconds ended in a failure: 60%
// says: Does your class override heartbeat, and change a sum
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

@Override
public synchronized void heartbeat(jobsinpractice.engine.Worker worker) {
  busy = Duration.ZERO;
  wasted = Duration.ZERO;
}

synchronized double percent() {
  return busy.isZero() ? 0 : 100.0 * wasted.toNanos() / busy.toNanos();
}
