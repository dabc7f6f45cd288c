// region: task-3
// caught by: attempts older than the window are forgotten, also when nothing asks for the rate
// says: or only leave them out of the rate
private final List<Attempt> attempts = new java.util.concurrent.CopyOnWriteArrayList<>();

@Override
public void jobSucceeded(Job job, Duration elapsed) {
  attempts.add(new Attempt(clock.instant(), job.type(), false));
}

@Override
public void jobFailed(Job job, Throwable error, Duration elapsed) {
  attempts.add(new Attempt(clock.instant(), job.type(), true));
}

double percent(String type) {
  Instant start = clock.instant().minus(window);
  return attempts.stream()
          .filter(a -> a.type().equals(type) && !a.ended().isBefore(start))
          .mapToInt(a -> a.failed() ? 1 : 0)
          .average()
          .orElse(0)
      * 100;
}
