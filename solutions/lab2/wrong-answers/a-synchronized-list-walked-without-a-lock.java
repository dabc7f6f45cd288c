// region: task-3
// caught by: attempts that two threads report at the same moment are all counted
// says: Hold one lock for all steps that belong together, even where your code only reads
private final List<Attempt> attempts =
    java.util.Collections.synchronizedList(new java.util.ArrayList<>());

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  ended(job, false);
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  ended(job, true);
}

private void ended(Job job, boolean failed) {
  attempts.add(new Attempt(clock.instant(), job.type(), failed));
}

double percent(String type) {
  Instant start = clock.instant().minus(window);
  int all = 0;
  int failed = 0;
  for (Attempt attempt : attempts) {
    if (attempt.type().equals(type) && !attempt.ended().isBefore(start)) {
      all++;
      failed += attempt.failed() ? 1 : 0;
    }
  }
  return all == 0 ? 0 : 100.0 * failed / all;
}
