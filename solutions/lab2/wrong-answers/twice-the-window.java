// region: task-3
// caught by: the window slides: what ended more than 60 s ago is forgotten
// says: Does it use the window as it is
private final Deque<Attempt> attempts = new ArrayDeque<>();

@Override
public synchronized void jobSucceeded(Job job, Duration elapsed) {
  add(job, false);
}

@Override
public synchronized void jobFailed(Job job, Throwable error, Duration elapsed) {
  add(job, true);
}

private void add(Job job, boolean failed) {
  forgetOld();
  attempts.addLast(new Attempt(clock.instant(), job.type(), failed));
}

private void forgetOld() {
  Instant oldest = clock.instant().minus(window).minus(window);
  while (!attempts.isEmpty() && attempts.peekFirst().ended().isBefore(oldest)) {
    attempts.removeFirst();
  }
}

synchronized double percent(String type) {
  forgetOld();
  int all = 0;
  int failed = 0;
  for (Attempt attempt : attempts) {
    if (attempt.type().equals(type)) {
      all++;
      failed += attempt.failed() ? 1 : 0;
    }
  }
  return all == 0 ? 0 : 100.0 * failed / all;
}
