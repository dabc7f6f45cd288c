// region: task-3
// caught by: starved: the same job is oldest for longer than the promise
// says: collect the readings by oldestPushed
public static Verdict judge(Duration promise, List<Reading> readings) {
  double limit = promise.toMillis() / 1000.0;
  java.util.Map<Double, Double> firstSeen = new java.util.HashMap<>();
  Verdict verdict = Verdict.KEPT;
  for (Reading reading : readings) {
    firstSeen.putIfAbsent(reading.oldestPushed(), reading.second());
    if (reading.second() - firstSeen.get(reading.oldestPushed()) > limit) return Verdict.STARVED;
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
