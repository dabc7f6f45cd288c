// region: task-4
// caught by: 60 of 100 busy seconds ended in a failure: 60%
// says: leave out some errors, such as AssertionError
private long busy;
private long wasted;

@Override
public synchronized void jobSucceeded(
    jobsinpractice.engine.Job job, java.time.Duration elapsed) {
  busy += elapsed.toNanos();
}

@Override
public synchronized void jobFailed(
    jobsinpractice.engine.Job job, Throwable error, java.time.Duration elapsed) {
  busy += elapsed.toNanos();
  if (error instanceof Exception) wasted += elapsed.toNanos();
}

synchronized double percent() {
  return busy == 0 ? 0 : 100.0 * wasted / busy;
}
