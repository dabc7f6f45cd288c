// region: task-3
// caught by: starved: the same job is oldest for longer than the promise
// says: STARVED needs more than 10 s
public static Verdict judge(Duration promise, List<Reading> readings) {
  double promised = promise.toMillis() / 1000.0;
  Verdict verdict = Verdict.KEPT;
  double lastLate = Double.NaN;
  for (Reading now : readings) {
    if (now.second() - now.oldestPushed() > promised) {
      if (now.oldestPushed() == lastLate) return Verdict.STARVED;
      lastLate = now.oldestPushed();
      verdict = Verdict.BROKEN;
    }
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
