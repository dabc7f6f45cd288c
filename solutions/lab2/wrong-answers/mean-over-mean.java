// region: task-4
// caught by: 60 of 100 busy seconds ended in a failure: 60%
// says: that is a mean over a mean
private Duration busy = Duration.ZERO;
private Duration wasted = Duration.ZERO;
private int good;
private int bad;

@Override
public synchronized void jobSucceeded(Job job, Duration elapsed) {
  busy = busy.plus(elapsed);
  good++;
}

@Override
public synchronized void jobFailed(Job job, Throwable error, Duration elapsed) {
  wasted = wasted.plus(elapsed);
  bad++;
}

private static double mean(Duration sum, int count) {
  return count == 0 ? 0 : (double) sum.toNanos() / count;
}

synchronized double percent() {
  return good + bad == 0 ? 0 : 100.0 * mean(wasted, bad) / (mean(wasted, bad) + mean(busy, good));
}
