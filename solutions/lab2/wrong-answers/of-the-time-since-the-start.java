// region: task-4
// caught by: 60 of 100 busy seconds ended in a failure: 60%
// says: Does it read a clock
private final long began = System.nanoTime();
private java.time.Duration wasted = java.time.Duration.ZERO;

@Override
public synchronized void jobFailed(
    jobsinpractice.engine.Job job, Throwable error, java.time.Duration elapsed) {
  wasted = wasted.plus(elapsed);
}

synchronized double percent() {
  return 100.0 * wasted.toNanos() / (System.nanoTime() - began);
}
