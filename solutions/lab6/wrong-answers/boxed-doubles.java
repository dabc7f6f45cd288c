// region: task-3
// caught by: starved: the same job is oldest for longer than the promise
// says: compare two Double objects
public static Verdict judge(Duration promise, List<Reading> readings) {
  double limit = promise.toMillis() / 1000.0;
  Verdict verdict = Verdict.KEPT;
  Double oldest = null;
  double since = 0;
  for (Reading reading : readings) {
    Double pushed = reading.oldestPushed();
    if (oldest == null || pushed != oldest) {
      oldest = pushed;
      since = reading.second();
    }
    if (reading.second() - since > limit) {
      return Verdict.STARVED;
    }
    if (reading.second() - pushed > limit) {
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
