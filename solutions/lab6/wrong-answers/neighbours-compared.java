// region: task-3
// caught by: starved: the same job is oldest for longer than the promise
// says: with the one before, and not with the first
public static Verdict judge(Duration promise, List<Reading> readings) {
  double limit = promise.toMillis() / 1000.0;
  Verdict verdict = Verdict.KEPT;
  Reading before = null;
  for (Reading reading : readings) {
    boolean same = before != null && before.oldestPushed() == reading.oldestPushed();
    if (same && reading.second() - before.second() > limit) {
      return Verdict.STARVED;
    }
    if (reading.second() - reading.oldestPushed() > limit) {
      verdict = Verdict.BROKEN;
    }
    before = reading;
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
