// region: task-4
// caught by: busy time that two threads report at the same moment is all added
// says: a lock is never released
private final java.util.concurrent.locks.Lock lock =
    new java.util.concurrent.locks.ReentrantLock();
private Duration busy = Duration.ZERO;
private Duration wasted = Duration.ZERO;

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  lock.lock();
  busy = busy.plus(elapsed);
  lock.unlock();
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  lock.lock();
  busy = busy.plus(elapsed);
  wasted = wasted.plus(elapsed);
}

double percent() {
  return busy.isZero() ? 0 : 100.0 * wasted.toNanos() / busy.toNanos();
}
