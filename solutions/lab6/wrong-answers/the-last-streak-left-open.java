// region: task-3
// caught by: starved: the same job is oldest for longer than the promise
// says: only when another job takes its place
public static Verdict judge(Duration promise, List<Reading> readings) {
  if (readings.isEmpty()) return Verdict.KEPT;
  double limit = promise.toMillis() / 1000.0;
  Verdict verdict = Verdict.KEPT;
  Reading first = readings.get(0);
  Reading last = readings.get(0);
  for (Reading reading : readings) {
    if (reading.oldestPushed() != first.oldestPushed()) {
      if (last.second() - first.second() > limit) return Verdict.STARVED;
      first = reading;
    }
    last = reading;
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
