// region: task-3
// caught by: starved: the same job is oldest for longer than the promise
// says: count from the second reading that shows this job
public static Verdict judge(Duration promise, List<Reading> readings) {
  double limit = promise.toMillis() / 1000.0;
  Verdict verdict = Verdict.KEPT;
  double since = Double.NaN;
  double pushed = Double.NaN;
  for (Reading reading : readings) {
    if (reading.oldestPushed() != pushed) {
      since = Double.NaN;
      pushed = reading.oldestPushed();
    } else if (Double.isNaN(since)) {
      since = reading.second();
    }
    if (reading.second() - since > limit) return Verdict.STARVED;
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
