// region: task-3
// caught by: the cheapest way that keeps every promise, or none
// says: keep one price for each way
public static Verdict judge(Duration promise, List<Reading> readings) {
  double promised = promise.toMillis() / 1000.0;
  Verdict verdict = Verdict.KEPT;
  Reading since = null;
  for (Reading now : readings) {
    if (since == null || since.oldestPushed() != now.oldestPushed()) since = now;
    if (now.second() - since.second() > promised) return Verdict.STARVED;
    if (now.second() - now.oldestPushed() > promised) verdict = Verdict.BROKEN;
  }
  return verdict;
}

public static Optional<Way> choose(List<Trial> trials) {
  java.util.Map<Way, Double> cents = new java.util.LinkedHashMap<>();
  for (Trial trial : trials) {
    boolean kept = true;
    for (var queue : trial.queues().entrySet()) {
      kept &= judge(queue.getKey(), queue.getValue()) == Verdict.KEPT;
    }
    if (kept) cents.put(trial.way(), trial.centsPerHour());
  }
  return cents.entrySet().stream()
      .min(java.util.Map.Entry.comparingByValue())
      .map(java.util.Map.Entry::getKey);
}
