// region: task-3
// caught by: starved: the same job is oldest for longer than the promise
// says: a depth that does not fall
public static Verdict judge(Duration promise, List<Reading> readings) {
  double promised = promise.toMillis() / 1000.0;
  Verdict verdict = Verdict.KEPT;
  Reading since = null;
  Reading before = null;
  for (Reading now : readings) {
    if (since == null || now.waiting() < before.waiting()) since = now;
    if (now.second() - since.second() > promised) return Verdict.STARVED;
    if (now.second() - now.oldestPushed() > promised) verdict = Verdict.BROKEN;
    before = now;
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
