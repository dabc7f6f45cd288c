// region: task-3
// caught by: in the news: strict starves the parcels, weighted breaks the mails' promise
// says: but its parcels starve
  public static Verdict judge(Duration promise, List<Reading> readings) {
    double limit = promise.toMillis() / 1000.0;
    Verdict verdict = Verdict.KEPT;
    Reading first = null;
    for (Reading reading : readings) {
      if (first == null || reading.oldestPushed() != first.oldestPushed()) {
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
        .filter(
            trial ->
                trial.queues().entrySet().stream()
                    .noneMatch(queue -> judge(queue.getKey(), queue.getValue()) == Verdict.BROKEN))
        .min(Comparator.comparingDouble(Trial::centsPerHour))
        .map(Trial::way);
  }
