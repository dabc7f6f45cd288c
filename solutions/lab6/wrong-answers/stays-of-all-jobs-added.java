// region: task-3
// caught by: starved: the same job is oldest for longer than the promise
// says: Does your count start again whenever oldestPushed
  public static Verdict judge(Duration promise, List<Reading> readings) {
    double limit = promise.toMillis() / 1000.0;
    Verdict verdict = Verdict.KEPT;
    double stuck = 0;
    Reading previous = null;
    for (Reading reading : readings) {
      if (previous != null && previous.oldestPushed() == reading.oldestPushed()) {
        stuck += reading.second() - previous.second();
      }
      if (stuck > limit) {
        return Verdict.STARVED;
      }
      if (reading.second() - reading.oldestPushed() > limit) {
        verdict = Verdict.BROKEN;
      }
      previous = reading;
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
