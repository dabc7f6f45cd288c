// region: task-4
// caught by: any attempts, from microseconds to days: the share of their time that failed
// says: counted as no time at all
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
  return busy.isZero() ? 0 : 100.0 * wasted.toMillis() / busy.toMillis();
}
