// region: task-4
// caught by: any attempts, from microseconds to days: the share of their time that failed
// says: add up floats
private float busy;
private float wasted;

@Override
public synchronized void jobSucceeded(jobsinpractice.engine.Job job, java.time.Duration elapsed) {
  busy += (float) (elapsed.toNanos() / 1e9);
}

@Override
public synchronized void jobFailed(jobsinpractice.engine.Job job, Throwable error, java.time.Duration elapsed) {
  busy += (float) (elapsed.toNanos() / 1e9);
  wasted += (float) (elapsed.toNanos() / 1e9);
}

synchronized double percent() {
  return busy == 0 ? 0 : 100.0 * wasted / busy;
}
