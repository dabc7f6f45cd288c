// region: task-3
// caught by: the cheapest way that keeps every promise, or none
// says: judge all queues by one promise
public static Verdict judge(Duration promise, List<Reading> readings) {
  double limit = promise.toMillis() / 1000.0;
  Verdict verdict = Verdict.KEPT;
  Reading first = null;
  for (Reading reading : readings) {
    if (first == null || first.oldestPushed() != reading.oldestPushed()) {
      first = reading;
    }
    if (reading.second() - first.second() > limit) {
      return Verdict.STARVED;
    }
    if (reading.second() - reading.oldestPushed() > limit) {
      verdict = Verdict.BROKEN;
    }
  }
  return verdict;
}

public static Optional<Way> choose(List<Trial> trials) {
  return trials.stream()
      .filter(Judge::kept)
      .min(Comparator.comparingDouble(Trial::centsPerHour))
      .map(Trial::way);
}

private static boolean kept(Trial trial) {
  Duration promise = trial.queues().keySet().iterator().next();
  return trial.queues().values().stream()
      .allMatch(readings -> judge(promise, readings) == Verdict.KEPT);
}
