// region: task-3
// caught by: starved: the same job is oldest for longer than the promise
// says: compare oldestPushed only
public static Verdict judge(Duration promise, List<Reading> readings) {
  double limit = promise.toMillis() / 1000.0;
  boolean late = false;
  Reading first = null;
  for (Reading reading : readings) {
    boolean same =
        first != null
            && reading.oldestPushed() == first.oldestPushed()
            && reading.waiting() == first.waiting();
    if (!same) {
      first = reading;
    }
    if (reading.second() - first.second() > limit) {
      return Verdict.STARVED;
    }
    late |= reading.second() - reading.oldestPushed() > limit;
  }
  return late ? Verdict.BROKEN : Verdict.KEPT;
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
