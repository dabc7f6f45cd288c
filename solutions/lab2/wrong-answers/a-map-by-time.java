// region: task-3
// caught by: any attempts in any window: the share that failed, to the millisecond
// says: the time a key in your code
private final java.util.TreeMap<Instant, Attempt> attempts = new java.util.TreeMap<>();

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
  attempts.put(clock.instant(), new Attempt(clock.instant(), job.type(), failed));
}

synchronized double percent(String type) {
  forgetTheOld();
  List<Attempt> all =
      attempts.values().stream().filter(attempt -> attempt.type().equals(type)).toList();
  long failed = all.stream().filter(Attempt::failed).count();
  return all.isEmpty() ? 0 : 100.0 * failed / all.size();
}

private void forgetTheOld() {
  attempts.headMap(clock.instant().minus(window)).clear();
}
