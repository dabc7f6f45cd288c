// region: task-4
// caught by: any attempts, from microseconds to days: the share of their time that failed
// says: Does your code call toMillis(), on an attempt or on a sum
private Duration busy = Duration.ZERO;
private Duration wasted = Duration.ZERO;

@Override
public synchronized void jobSucceeded(Job job, Duration elapsed) {
  busy = busy.plus(elapsed);
}

@Override
public synchronized void jobFailed(Job job, Throwable error, Duration elapsed) {
  busy = busy.plus(elapsed);
  wasted = wasted.plus(elapsed);
}

synchronized double percent() {
  long all = busy.toMillis();
  return all == 0 ? 0 : 100.0 * wasted.toMillis() / all;
}
