// region: task-3
// caught by: the oldest job decides: kept up to the promise, broken beyond it
// says: There may be no readings at all
public static Verdict judge(Duration promise, List<Reading> readings) {
  Reading first = readings.get(0);
  double promised = promise.toMillis() / 1000.0;
  Verdict verdict = Verdict.KEPT;
  Reading since = first;
  for (Reading now : readings) {
    if (since == null || since.oldestPushed() != now.oldestPushed()) since = now;
    if (now.second() - since.second() > promised) return Verdict.STARVED;
    if (now.second() - now.oldestPushed() > promised) verdict = Verdict.BROKEN;
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
