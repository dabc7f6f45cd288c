// region: task-3
// caught by: the oldest job decides: kept up to the promise, broken beyond it
// says: no two readings show the same oldest job
public static Verdict judge(Duration promise, List<Reading> readings) {
  double promised = promise.toMillis() / 1000.0;
  boolean late = readings.stream().anyMatch(now -> now.second() - now.oldestPushed() > promised);
  return late ? Verdict.STARVED : Verdict.KEPT;
}

public static Optional<Way> choose(List<Trial> trials) {
  return trials.stream()
      .filter(
          trial ->
              trial.queues().entrySet().stream()
                  .allMatch(queue -> judge(queue.getKey(), queue.getValue()) == Verdict.KEPT))
      .min(Comparator.comparingDouble(Trial::centsPerHour))
      .map(Trial::way);
}
