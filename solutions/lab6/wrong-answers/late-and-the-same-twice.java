// region: task-3
// caught by: starved is one job at the head for longer than the promise
// says: Late for 23 s on end is not starved
public static Verdict judge(Duration promise, List<Reading> readings) {
  Verdict verdict = Verdict.KEPT;
  Reading before = null;
  for (Reading now : readings) {
    if (now.second() - now.oldestPushed() > promise.toSeconds()) {
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
