// region: task-3
// caught by: starved: the same job is oldest for longer than the promise
// says: compare oldestPushed and the promise with their fractions
public static Verdict judge(Duration promise, List<Reading> readings) {
  double promised = promise.toMillis() / 1000.0;
  Verdict verdict = Verdict.KEPT;
  Reading since = null;
  for (Reading now : readings) {
    if (since == null || Math.abs(since.oldestPushed() - now.oldestPushed()) > 0.5) since = now;
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
