// region: task-3
private final java.util.Map<String, java.util.Queue<Attempt>> byClass =
    new java.util.concurrent.ConcurrentHashMap<>();

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  ended(job, false);
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  ended(job, true);
}

@Override
public void heartbeat(jobsinpractice.engine.Worker worker) {
  byClass.keySet().forEach(this::percent); // forgets while nothing asks
}

private void ended(Job job, boolean failed) {
  byClass
      .computeIfAbsent(job.type(), type -> new java.util.concurrent.ConcurrentLinkedQueue<>())
      .add(new Attempt(clock.instant(), job.type(), failed));
}

double percent(String type) {
  Instant start = clock.instant().minus(window);
  java.util.Queue<Attempt> mine = byClass.get(type);
  if (mine == null) {
    return 0;
  }
  mine.removeIf(attempt -> attempt.ended().isBefore(start));
  return mine.stream().mapToDouble(attempt -> attempt.failed() ? 100 : 0).average().orElse(0);
}
// region: task-4
private final java.util.concurrent.atomic.LongAdder busy =
    new java.util.concurrent.atomic.LongAdder();
private final java.util.concurrent.atomic.LongAdder wasted =
    new java.util.concurrent.atomic.LongAdder();

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  busy.add(elapsed.toNanos());
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  busy.add(elapsed.toNanos());
  wasted.add(elapsed.toNanos());
}

double percent() {
  long failed = wasted.sum();
  long all = busy.sum(); // read last, so it is never less than the failed part
  return all == 0 ? 0 : 100.0 * failed / all;
}
