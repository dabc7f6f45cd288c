// region: task-3
// caught by: the oldest job decides: kept up to the promise, broken beyond it
// says: toSecondsPart() of a minute is 0
public static Verdict judge(Duration promise, List<Reading> readings) {
  double limit = promise.toSecondsPart() + promise.toMillisPart() / 1000.0;
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
  return trial.queues().entrySet().stream()
      .allMatch(queue -> judge(queue.getKey(), queue.getValue()) == Verdict.KEPT);
}
