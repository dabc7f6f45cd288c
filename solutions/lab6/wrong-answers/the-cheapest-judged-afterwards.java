// region: task-3
// caught by: in the news: strict starves the parcels, weighted breaks the mails' promise
// says: take the cheapest way first
public static Verdict judge(Duration promise, List<Reading> readings) {
  double limit = promise.toMillis() / 1000.0;
  Verdict verdict = Verdict.KEPT;
  Reading first = null;
  for (Reading reading : readings) {
    if (first == null || first.oldestPushed() != reading.oldestPushed()) first = reading;
    if (reading.second() - first.second() > limit) return Verdict.STARVED;
    if (reading.second() - reading.oldestPushed() > limit) verdict = Verdict.BROKEN;
  }
  return verdict;
}

public static Optional<Way> choose(List<Trial> trials) {
  return trials.stream()
      .min(Comparator.comparingDouble(Trial::centsPerHour))
      .filter(
          trial ->
              trial.queues().entrySet().stream()
                  .allMatch(queue -> judge(queue.getKey(), queue.getValue()) == Verdict.KEPT))
      .map(Trial::way);
}
