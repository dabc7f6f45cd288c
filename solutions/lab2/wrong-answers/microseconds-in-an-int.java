// region: task-4
// caught by: any attempts, from microseconds to days: the share of their time that failed
// says: It overflows with times like these
private int busy;
private int wasted;

@Override
public synchronized void jobSucceeded(jobsinpractice.engine.Job job, java.time.Duration elapsed) {
  busy += (int) (elapsed.toNanos() / 1_000);
}

@Override
public synchronized void jobFailed(jobsinpractice.engine.Job job, Throwable error, java.time.Duration elapsed) {
  int micros = (int) (elapsed.toNanos() / 1_000);
  busy += micros;
  wasted += micros;
}

synchronized double percent() {
  return busy == 0 ? 0 : 100.0 * wasted / busy;
}
