// region: task-4
// caught by: busy time that two threads report at the same moment is all added
// says: Do both threads lock the same object
private Duration busy = Duration.ZERO;
private Duration wasted = Duration.ZERO;

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  synchronized (job) {
    busy = busy.plus(elapsed);
  }
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  synchronized (job) {
    busy = busy.plus(elapsed);
    wasted = wasted.plus(elapsed);
  }
}

double percent() {
  return busy.isZero() ? 0 : 100.0 * wasted.toNanos() / busy.toNanos();
}
