// region: task-3
// caught by: the oldest job decides: kept up to the promise, broken beyond it
// says: the last one shows an empty queue
public static Verdict judge(Duration promise, List<Reading> readings) {
  if (readings.isEmpty()) return Verdict.KEPT;
  Reading last = readings.get(readings.size() - 1);
  boolean late = last.second() - last.oldestPushed() > promise.toSeconds();
  return late ? Verdict.BROKEN : Verdict.KEPT;
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
