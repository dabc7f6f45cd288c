// region: task-3
// caught by: starved: the same job is oldest for longer than the promise
// says: Count from the first reading that shows this job
public static Verdict judge(Duration promise, List<Reading> readings) {
  Verdict verdict = Verdict.KEPT;
  Reading before = null;
  for (Reading now : readings) {
    if (now.second() - now.oldestPushed() > promise.toMillis() / 1000.0) {
      if (before != null && before.oldestPushed() == now.oldestPushed()) return Verdict.STARVED;
      verdict = Verdict.BROKEN;
    }
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
