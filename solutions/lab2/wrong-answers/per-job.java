// region: task-3
// caught by: 4 of 10 attempts at webhooks failed: 40%
// says: the rate is per attempt
private final java.util.Map<String, Attempt> last = new java.util.HashMap<>();

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  ended(job, false);
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  ended(job, true);
}

private synchronized void ended(Job job, boolean failed) {
  last.put(job.jid(), new Attempt(clock.instant(), job.type(), failed));
}

synchronized double percent(String type) {
  Instant start = clock.instant().minus(window);
  last.values().removeIf(attempt -> attempt.ended().isBefore(start));
  List<Attempt> all = last.values().stream().filter(a -> a.type().equals(type)).toList();
  return all.isEmpty() ? 0 : 100.0 * all.stream().filter(Attempt::failed).count() / all.size();
}
