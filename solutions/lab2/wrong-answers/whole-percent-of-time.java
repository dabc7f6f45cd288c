// region: task-4
// caught by: any attempts, from microseconds to days: the share of their time that failed
// says: Was the share rounded
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

/**
 * Returns the wasted share. Every failed attempt counts, even if the job succeeds later.
 *
 * @return busy time in failed attempts over all busy time, in percent; 0 when there was none
 */
synchronized double percent() {
  return busy.isZero() ? 0 : Math.round(100.0 * wasted.toNanos() / busy.toNanos());
}
