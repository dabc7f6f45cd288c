// region: task-3
// caught by: starved: the same job is oldest for longer than the promise
// says: count from the reading before
public static Verdict judge(Duration promise, List<Reading> readings) {
  double limit = promise.toMillis() / 1000.0;
  Verdict verdict = Verdict.KEPT;
  double since = 0;
  for (int i = 0; i < readings.size(); i++) {
    Reading reading = readings.get(i);
    if (i == 0) {
      since = reading.second();
    } else if (readings.get(i - 1).oldestPushed() != reading.oldestPushed()) {
      since = readings.get(i - 1).second();
    }
    boolean waits = reading.waiting() > 0;
    if (waits && reading.second() - since > limit) {
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
