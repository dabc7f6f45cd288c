// region: task-3
// caught by: starved: the same job is oldest for longer than the promise
// says: compare only the first and the last reading
public static Verdict judge(Duration promise, List<Reading> readings) {
  double promised = promise.toMillis() / 1000.0;
  if (readings.isEmpty()) return Verdict.KEPT;
  Reading first = readings.get(0);
  Reading last = readings.get(readings.size() - 1);
  if (first.oldestPushed() == last.oldestPushed() && last.second() - first.second() > promised) {
    return Verdict.STARVED;
  }
  return readings.stream().anyMatch(r -> r.second() - r.oldestPushed() > promised)
      ? Verdict.BROKEN
      : Verdict.KEPT;
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
