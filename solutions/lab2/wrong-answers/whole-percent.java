// region: task-3
// caught by: any attempts in any window: the share that failed, to the millisecond
// says: Was the rate rounded
private final Deque<Attempt> attempts = new ArrayDeque<>();

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  ended(job, false);
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  ended(job, true);
}

private synchronized void ended(Job job, boolean failed) {
  forgetTheOld();
  attempts.addLast(new Attempt(clock.instant(), job.type(), failed));
}

/**
 * Returns the error rate of one job class. An attempt that ended exactly one window ago still
 * counts.
 *
 * @return failed attempts over all attempts of this class, in percent; 0 when there was none
 */
synchronized double percent(String type) {
  forgetTheOld();
  List<Attempt> all = attempts.stream().filter(attempt -> attempt.type().equals(type)).toList();
  long failed = all.stream().filter(Attempt::failed).count();
  return all.isEmpty() ? 0 : Math.round(100.0 * failed / all.size());
}

private void forgetTheOld() {
  Instant start = clock.instant().minus(window);
  while (!attempts.isEmpty() && attempts.peekFirst().ended().isBefore(start)) {
    attempts.removeFirst();
  }
}
