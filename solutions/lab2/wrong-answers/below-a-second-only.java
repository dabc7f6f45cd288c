// region: task-4
// caught by: 60 of 100 busy seconds ended in a failure: 60%
// says: are only the part below a second
private long busy;
private long wasted;

@Override
public synchronized void jobSucceeded(jobsinpractice.engine.Job job, java.time.Duration elapsed) {
  busy += elapsed.getNano();
}

@Override
public synchronized void jobFailed(jobsinpractice.engine.Job job, Throwable error, java.time.Duration elapsed) {
  busy += elapsed.getNano();
  wasted += elapsed.getNano();
}

synchronized double percent() {
  return busy == 0 ? 0 : 100.0 * wasted / busy;
}
