// region: task-3
// caught by: the oldest job decides: kept up to the promise, broken beyond it
// says: Does your code count from the job's push
  public static Verdict judge(Duration promise, List<Reading> readings) {
    double limit = promise.toMillis() / 1000.0;
    Verdict verdict = Verdict.KEPT;
    Reading first = null;
    for (Reading reading : readings) {
      if (first == null || reading.oldestPushed() != first.oldestPushed()) {
        first = reading;
      }
      if (reading.second() - first.oldestPushed() > limit) {
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
        .filter(
            trial ->
                trial.queues().entrySet().stream()
                    .allMatch(queue -> judge(queue.getKey(), queue.getValue()) == Verdict.KEPT))
        .min(Comparator.comparingDouble(Trial::centsPerHour))
        .map(Trial::way);
  }
