// region: task-3
// caught by: the oldest job decides: kept up to the promise, broken beyond it
// says: Does it count from second 0
public static Verdict judge(Duration promise, List<Reading> readings) {
  double limit = promise.toMillis() / 1000.0;
  Verdict verdict = Verdict.KEPT;
  double head = Double.NaN;
  double changed = 0;
  double before = 0;
  for (Reading reading : readings) {
    if (reading.oldestPushed() != head) {
      head = reading.oldestPushed();
      changed = before; // at the latest reading without it
    }
    before = reading.second();
    if (reading.oldestPushed() < reading.second() && reading.second() - changed > limit) {
      return Verdict.STARVED;
    }
    if (reading.second() - reading.oldestPushed() > limit) verdict = Verdict.BROKEN;
  }
  return verdict;
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
