// region: task-2
private final java.util.concurrent.atomic.LongAdder count =
    new java.util.concurrent.atomic.LongAdder();

@Override
public void redisLost(Throwable error) {
  count.increment();
}

int count() {
  return count.intValue();
}
// region: task-4
private final java.util.concurrent.locks.ReentrantLock lock =
    new java.util.concurrent.locks.ReentrantLock();
private long good;
private long bad;

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  lock.lock();
  try {
    good += elapsed.toNanos();
  } finally {
    lock.unlock();
  }
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  lock.lock();
  try {
    bad += elapsed.toNanos();
  } finally {
    lock.unlock();
  }
}

double percent() {
  lock.lock();
  try {
    long all = good + bad;
    if (all == 0) {
      return 0;
    }
    return bad * 100d / all;
  } finally {
    lock.unlock();
  }
}
