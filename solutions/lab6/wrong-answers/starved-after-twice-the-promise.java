// region: task-3
// caught by: starved: the same job is oldest for longer than the promise
// says: Does it ask for a longer time than the promise
  public static Verdict judge(Duration promise, List<Reading> readings) {
    double limit = promise.toMillis() / 1000.0;
    Verdict verdict = Verdict.KEPT;
    Reading first = null;
    for (Reading reading : readings) {
      if (first == null || reading.oldestPushed() != first.oldestPushed()) {
        first = reading;
      }
      if (reading.second() - first.second() > 2 * limit) {
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
