// region: task-3
// caught by: attempts that two threads report at the same moment are all counted
// says: because the other thread ran in the middle of your steps
private final java.util.Map<String, List<Attempt>> byClass =
    new java.util.concurrent.ConcurrentHashMap<>();

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  ended(job, false);
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  ended(job, true);
}

private void ended(Job job, boolean failed) {
  List<Attempt> mine = byClass.get(job.type());
  if (mine == null) {
    mine = new java.util.concurrent.CopyOnWriteArrayList<>();
    byClass.put(job.type(), mine);
  }
  mine.add(new Attempt(clock.instant(), job.type(), failed));
}

double percent(String type) {
  Instant start = clock.instant().minus(window);
  List<Attempt> all =
      byClass.getOrDefault(type, List.of()).stream()
          .filter(attempt -> !attempt.ended().isBefore(start))
          .toList();
  long failed = all.stream().filter(Attempt::failed).count();
  return all.isEmpty() ? 0 : 100.0 * failed / all.size();
}
