// region: task-3
// caught by: attempts that two threads report at the same moment are all counted
// says: because the other thread ran in the middle of your steps
private final Deque<Attempt> attempts = new java.util.concurrent.ConcurrentLinkedDeque<>();

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  ended(job, false);
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  ended(job, true);
}

private void ended(Job job, boolean failed) {
  forgetTheOld();
  attempts.addLast(new Attempt(clock.instant(), job.type(), failed));
}

double percent(String type) {
  forgetTheOld();
  List<Attempt> all = attempts.stream().filter(attempt -> attempt.type().equals(type)).toList();
  long failed = all.stream().filter(Attempt::failed).count();
  return all.isEmpty() ? 0 : 100.0 * failed / all.size();
}

private void forgetTheOld() {
  Instant start = clock.instant().minus(window);
  Attempt oldest = attempts.peekFirst();
  while (oldest != null && oldest.ended().isBefore(start)) {
    attempts.pollFirst();
    oldest = attempts.peekFirst();
  }
}
