// region: task-4
// caught by: 60 of 100 busy seconds ended in a failure: 60%
// says: Does percent() set the sums to zero
private long all;
private long failed;

@Override
public synchronized void jobSucceeded(Job job, Duration elapsed) {
  all += elapsed.toNanos();
}

@Override
public synchronized void jobFailed(Job job, Throwable error, Duration elapsed) {
  all += elapsed.toNanos();
  failed += elapsed.toNanos();
}

synchronized double percent() {
  if (all == 0) {
    return 0;
  }
  double share = 100.0 * failed / all;
  all = 0;
  failed = 0;
  return share;
}
