// region: task-4
// caught by: 60 of 100 busy seconds ended in a failure: 60%
// says: fractions of a second are lost
private long busy;
private long wasted;

@Override
public synchronized void jobSucceeded(Job job, Duration elapsed) {
  busy += elapsed.toSeconds();
}

@Override
public synchronized void jobFailed(Job job, Throwable error, Duration elapsed) {
  busy += elapsed.toSeconds();
  wasted += elapsed.toSeconds();
}

synchronized double percent() {
  return busy == 0 ? 0 : 100.0 * wasted / busy;
}
