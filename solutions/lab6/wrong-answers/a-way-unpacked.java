// region: task-3
// caught by: the cheapest way that keeps every promise, or none
// says: your code took an element that is not there
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
return Optional.of(trials.stream().filter(t -> t.queues().entrySet().stream().allMatch(q -> judge(q.getKey(), q.getValue()) == Verdict.KEPT)).min(Comparator.comparingDouble(Trial::centsPerHour)).get().way());
  }
