// region: task-3
// caught by: the oldest job decides: kept up to the promise, broken beyond it
// says: look at every reading
public static Verdict judge(Duration promise, List<Reading> readings) {
  if (readings.isEmpty()) return Verdict.KEPT;
  double promised = promise.toMillis() / 1000.0;
  Reading first = readings.get(0);
  for (Reading now : readings) {
    if (now.oldestPushed() != first.oldestPushed()) break;
    if (now.second() - first.second() > promised) return Verdict.STARVED;
  }
  return first.second() - first.oldestPushed() > promised ? Verdict.BROKEN : Verdict.KEPT;
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
