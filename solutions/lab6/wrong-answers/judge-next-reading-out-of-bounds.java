// region: task-3
// caught by: the oldest job decides: kept up to the promise, broken beyond it
// says: The last reading has none after it
public static Verdict judge(Duration promise, List<Reading> readings) {
  double promised = promise.toMillis() / 1000.0;
  Verdict verdict = Verdict.KEPT;
  double same = 0;
  for (int i = 0; i < readings.size(); i++) {
    Reading now = readings.get(i);
    Reading next = readings.get(i + 1);
    if (now.oldestPushed() == next.oldestPushed()) same += next.second() - now.second();
    else same = 0;
    if (same > promised) return Verdict.STARVED;
    if (now.second() - now.oldestPushed() > promised) verdict = Verdict.BROKEN;
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
