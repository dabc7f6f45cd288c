// region: task-2
private final java.util.concurrent.locks.ReadWriteLock lock =
    new java.util.concurrent.locks.ReentrantReadWriteLock();
private int count;

@Override
public void redisLost(Throwable error) {
  lock.writeLock().lock();
  try {
    count++;
  } finally {
    lock.writeLock().unlock();
  }
}

int count() {
  lock.readLock().lock();
  try {
    return count;
  } finally {
    lock.readLock().unlock();
  }
}
// region: task-4
private record Sums(Duration busy, Duration wasted) {}

private final java.util.concurrent.atomic.AtomicReference<Sums> sums =
    new java.util.concurrent.atomic.AtomicReference<>(new Sums(Duration.ZERO, Duration.ZERO));

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  sums.updateAndGet(s -> new Sums(s.busy().plus(elapsed), s.wasted()));
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  sums.updateAndGet(s -> new Sums(s.busy().plus(elapsed), s.wasted().plus(elapsed)));
}

double percent() {
  Sums now = sums.get();
  return now.busy().isZero() ? 0 : 100.0 * now.wasted().toNanos() / now.busy().toNanos();
}
