// region: task-4
// caught by: 60 of 100 busy seconds ended in a failure: 60%
// says: a mean over a mean
private final java.util.LongSummaryStatistics all = new java.util.LongSummaryStatistics();
private final java.util.LongSummaryStatistics failed = new java.util.LongSummaryStatistics();

@Override
public synchronized void jobSucceeded(
    jobsinpractice.engine.Job job, java.time.Duration elapsed) {
  all.accept(elapsed.toNanos());
}

@Override
public synchronized void jobFailed(
    jobsinpractice.engine.Job job, Throwable error, java.time.Duration elapsed) {
  all.accept(elapsed.toNanos());
  failed.accept(elapsed.toNanos());
}

synchronized double percent() {
  if (all.getSum() == 0) return 0;
  return 100 * failed.getAverage() / all.getAverage();
}
