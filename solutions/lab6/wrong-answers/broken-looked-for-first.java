// region: task-3
// caught by: starved: the same job is oldest for longer than the promise
// says: before it has looked for STARVED
// also says: That queue starved
public static Verdict judge(Duration promise, List<Reading> readings) {
  double limit = promise.toMillis() / 1000.0;
  Reading first = null;
  for (Reading reading : readings) {
    if (reading.second() - reading.oldestPushed() > limit) {
      return Verdict.BROKEN;
    }
    if (first == null || first.oldestPushed() != reading.oldestPushed()) {
      first = reading;
    } else if (reading.second() - first.second() > limit) {
      return Verdict.STARVED;
    }
  }
  return Verdict.KEPT;
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
