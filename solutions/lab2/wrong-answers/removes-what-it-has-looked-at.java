// region: task-3
// caught by: attempts that two threads report at the same moment are all counted
// says: the other thread ran in the middle of your steps
private final Deque<Attempt> attempts = new java.util.concurrent.ConcurrentLinkedDeque<>();

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  attempts.addLast(new Attempt(clock.instant(), job.type(), false));
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  attempts.addLast(new Attempt(clock.instant(), job.type(), true));
}

double percent(String type) {
  Instant start = clock.instant().minus(window);
  while (!attempts.isEmpty() && attempts.peekFirst().ended().isBefore(start)) {
    attempts.removeFirst();
  }
  int all = 0;
  int failed = 0;
  for (Attempt attempt : attempts) {
    if (!attempt.type().equals(type)) continue;
    all++;
    if (attempt.failed()) failed++;
  }
  return all == 0 ? 0 : 100.0 * failed / all;
}
