// region: task-4
// caught by: any attempts, from microseconds to days: the share of their time that failed
// says: compare or add whole milliseconds
private java.time.Duration busy = java.time.Duration.ZERO;
private java.time.Duration wasted = java.time.Duration.ZERO;

@Override
public synchronized void jobSucceeded(jobsinpractice.engine.Job job, java.time.Duration elapsed) {
  busy = busy.plus(elapsed);
}

@Override
public synchronized void jobFailed(jobsinpractice.engine.Job job, Throwable error, java.time.Duration elapsed) {
  busy = busy.plus(elapsed);
  wasted = wasted.plus(elapsed);
}

synchronized double percent() {
  if (busy.toMillis() == 0) return 0;
  return 100.0 * wasted.toNanos() / busy.toNanos();
}
