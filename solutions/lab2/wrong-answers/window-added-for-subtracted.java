// region: task-3
// caught by: one failed attempt, and no other: 100%
// says: it forget an attempt too early
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
  List<Attempt> all = attempts.stream().filter(attempt -> attempt.type().equals(type)).toList();
  long failed = all.stream().filter(Attempt::failed).count();
  return all.isEmpty() ? 0 : 100.0 * failed / all.size();
}

private void forgetTheOld() {
  Instant start = clock.instant().plus(window);
  while (!attempts.isEmpty() && attempts.peekFirst().ended().isBefore(start)) {
    attempts.removeFirst();
  }
}
