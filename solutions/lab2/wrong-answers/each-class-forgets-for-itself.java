// region: task-3
// caught by: attempts older than the window are forgotten, also when nothing asks for the rate
// says: not those of a class that no longer runs
private final java.util.Map<String, Deque<Attempt>> attempts = new java.util.TreeMap<>();

@Override
public synchronized void jobSucceeded(Job job, Duration elapsed) {
  add(job, false);
}

@Override
public synchronized void jobFailed(Job job, Throwable error, Duration elapsed) {
  add(job, true);
}

private void add(Job job, boolean failed) {
  of(job.type()).addLast(new Attempt(clock.instant(), job.type(), failed));
}

private Deque<Attempt> of(String type) {
  Deque<Attempt> mine = attempts.computeIfAbsent(type, t -> new ArrayDeque<>());
  Instant oldest = clock.instant().minus(window);
  while (!mine.isEmpty() && mine.peekFirst().ended().isBefore(oldest)) {
    mine.removeFirst();
  }
  return mine;
}

synchronized double percent(String type) {
  Deque<Attempt> mine = of(type);
  long failed = mine.stream().filter(Attempt::failed).count();
  return mine.isEmpty() ? 0 : 100.0 * failed / mine.size();
}
