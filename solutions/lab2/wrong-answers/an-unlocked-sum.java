// region: task-4
// caught by: busy time that two threads report at the same moment is all added
// says: busy time was lost, because the other thread ran in the middle
private Duration busy = Duration.ZERO;
private Duration wasted = Duration.ZERO;

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  busy = busy.plus(elapsed);
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  busy = busy.plus(elapsed);
  wasted = wasted.plus(elapsed);
}

/**
 * Returns the wasted share. Every failed attempt counts, even if the job succeeds later.
 *
 * @return busy time in failed attempts over all busy time, in percent; 0 when there was none
 */
double percent() {
  return busy.isZero() ? 0 : 100.0 * wasted.toNanos() / busy.toNanos();
}
