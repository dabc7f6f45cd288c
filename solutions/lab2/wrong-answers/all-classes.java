// region: task-3
// caught by: 4 of 10 attempts at webhooks failed: 40%
// says: the mails were counted, but only one class
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

synchronized double percent(String type) {
  forgetTheOld();
  long failed = attempts.stream().filter(Attempt::failed).count();
  return attempts.isEmpty() ? 0 : 100.0 * failed / attempts.size();
}

private void forgetTheOld() {
  Instant start = clock.instant().minus(window);
  while (!attempts.isEmpty() && attempts.peekFirst().ended().isBefore(start)) {
    attempts.removeFirst();
  }
}
