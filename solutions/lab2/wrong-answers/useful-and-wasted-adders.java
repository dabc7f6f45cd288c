// region: task-4
// caught by: busy time that two threads report at the same moment is all added
// says: Read each sum once
private final java.util.concurrent.atomic.LongAdder useful =
    new java.util.concurrent.atomic.LongAdder();
private final java.util.concurrent.atomic.LongAdder wasted =
    new java.util.concurrent.atomic.LongAdder();

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  useful.add(elapsed.toNanos());
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  wasted.add(elapsed.toNanos());
}

double percent() {
  long all = useful.sum() + wasted.sum();
  return all == 0 ? 0 : 100.0 * wasted.sum() / all;
}
