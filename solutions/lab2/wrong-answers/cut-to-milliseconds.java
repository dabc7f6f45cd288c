// region: task-4
// caught by: any attempts, from microseconds to days: the share of their time that failed
// says: a part of a time below a millisecond
private long busyMillis;
private long wastedMillis;

@Override
public synchronized void jobSucceeded(
    jobsinpractice.engine.Job job, java.time.Duration elapsed) {
  busyMillis += elapsed.toMillis();
}

@Override
public synchronized void jobFailed(
    jobsinpractice.engine.Job job, Throwable error, java.time.Duration elapsed) {
  busyMillis += elapsed.toMillis();
  wastedMillis += elapsed.toMillis();
}

synchronized double percent() {
  return busyMillis == 0 ? 0 : 100.0 * wastedMillis / busyMillis;
}
