// region: task-4
// caught by: busy time that two threads report at the same moment is all added
// says: percent() read a sum before the failed attempt was added
private final java.util.concurrent.atomic.LongAdder busy =
    new java.util.concurrent.atomic.LongAdder();
private final java.util.concurrent.atomic.LongAdder wasted =
    new java.util.concurrent.atomic.LongAdder();

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  busy.add(elapsed.toNanos());
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  busy.add(elapsed.toNanos());
  wasted.add(elapsed.toNanos());
}

double percent() {
  long all = busy.sum();
  return all == 0 ? 0 : 100.0 * wasted.sum() / all;
}
