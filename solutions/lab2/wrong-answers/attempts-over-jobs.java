// region: task-3
// caught by: 4 of 10 attempts at webhooks failed: 40%
// says: that 4 of 8 jobs
private final Deque<Attempt> attempts = new ArrayDeque<>();
private final java.util.Map<String, Instant> jobs = new java.util.HashMap<>();

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
  jobs.put(job.type() + " " + job.jid(), clock.instant());
  attempts.addLast(new Attempt(clock.instant(), job.type(), failed));
}

synchronized double percent(String type) {
  forgetTheOld();
  long all = jobs.keySet().stream().filter(job -> job.startsWith(type + " ")).count();
  long failed = attempts.stream().filter(a -> a.type().equals(type) && a.failed()).count();
  return all == 0 ? 0 : 100.0 * failed / all;
}

private void forgetTheOld() {
  Instant start = clock.instant().minus(window);
  jobs.values().removeIf(at -> at.isBefore(start));
  while (!attempts.isEmpty() && attempts.peekFirst().ended().isBefore(start)) {
    attempts.removeFirst();
  }
}
