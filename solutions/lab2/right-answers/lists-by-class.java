// region: task-3
private final Object lock = new Object();
private final java.util.Map<String, List<Attempt>> byClass = new java.util.HashMap<>();

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  synchronized (lock) {
    listOf(job.type()).add(new Attempt(clock.instant(), job.type(), false));
  }
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  synchronized (lock) {
    listOf(job.type()).add(new Attempt(clock.instant(), job.type(), true));
  }
}

private List<Attempt> listOf(String type) {
  Instant start = clock.instant().minus(window);
  byClass.values().forEach(list -> list.removeIf(attempt -> attempt.ended().isBefore(start)));
  return byClass.computeIfAbsent(type, none -> new java.util.LinkedList<>());
}

double percent(String type) {
  synchronized (lock) {
    List<Attempt> mine = byClass.get(type);
    if (mine == null) {
      return 0.0;
    }
    Instant start = clock.instant().minus(window);
    mine.removeIf(attempt -> attempt.ended().isBefore(start));
    int failed = 0;
    for (Attempt attempt : mine) {
      if (attempt.failed()) {
        failed++;
      }
    }
    return mine.isEmpty() ? 0.0 : failed * 100.0 / mine.size();
  }
}
