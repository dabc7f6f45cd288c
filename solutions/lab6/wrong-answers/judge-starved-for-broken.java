// region: task-3
// caught by: the oldest job decides: kept up to the promise, broken beyond it
// says: no two readings show the same oldest job
public static Verdict judge(Duration promise, List<Reading> readings) {
  double promised = promise.toMillis() / 1000.0;
  Verdict verdict = Verdict.KEPT;
  Reading since = null;
  for (Reading now : readings) {
    if (since == null || since.oldestPushed() != now.oldestPushed()) since = now;
    if (now.second() - since.second() > promised) return Verdict.STARVED;
    if (now.second() - now.oldestPushed() > promised) return Verdict.STARVED;
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
