// region: task-3
// caught by: any attempts in any window: the share that failed, to the millisecond
// says: forget failures only
private final java.util.Deque<Attempt> failures = new java.util.ArrayDeque<>();
private final java.util.Map<String, Integer> successes = new java.util.HashMap<>();

@Override
public synchronized void jobSucceeded(jobsinpractice.engine.Job job, Duration elapsed) {
  successes.merge(job.type(), 1, Integer::sum);
}

@Override
public synchronized void jobFailed(
    jobsinpractice.engine.Job job, Throwable error, Duration elapsed) {
  failures.add(new Attempt(clock.instant(), job.type(), true));
}

synchronized double percent(String type) {
  java.time.Instant from = clock.instant().minus(window);
  failures.removeIf(attempt -> attempt.ended().isBefore(from));
  long failed = failures.stream().filter(attempt -> attempt.type().equals(type)).count();
  long all = failed + successes.getOrDefault(type, 0);
  return all == 0 ? 0 : 100.0 * failed / all;
}
