// region: task-3
// caught by: 4 of 10 attempts at webhooks failed: 40%
// says: Does your class override redisBack, and count or forget
private final Deque<Attempt> attempts = new ArrayDeque<>();

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  ended(job, false);
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  ended(job, true);
}

@Override
public synchronized void redisBack() {
  attempts.clear(); // a fresh start after the outage
}

private synchronized void ended(Job job, boolean failed) {
  forgetTheOld();
  attempts.addLast(new Attempt(clock.instant(), job.type(), failed));
}

synchronized double percent(String type) {
  forgetTheOld();
  List<Attempt> all = attempts.stream().filter(attempt -> attempt.type().equals(type)).toList();
  long failed = all.stream().filter(Attempt::failed).count();
  return all.isEmpty() ? 0 : 100.0 * failed / all.size();
}

private void forgetTheOld() {
  Instant start = clock.instant().minus(window);
  while (!attempts.isEmpty() && attempts.peekFirst().ended().isBefore(start)) {
    attempts.removeFirst();
  }
}
