// region: task-3
// caught by: starved: the same job is oldest for longer than the promise
// says: Late for a long time is not starved
public static Verdict judge(Duration promise, List<Reading> readings) {
  double promised = promise.toMillis() / 1000.0;
  Verdict verdict = Verdict.KEPT;
  double lateSince = -1;
  for (Reading now : readings) {
    boolean late = now.second() - now.oldestPushed() > promised;
    if (!late) lateSince = -1;
    if (late && lateSince < 0) lateSince = now.oldestPushed();
    if (late) verdict = Verdict.BROKEN;
    if (late && now.second() - lateSince > 2 * promised + 1) return Verdict.STARVED;
  }
  Reading first = readings.isEmpty() ? null : readings.get(0);
  boolean stuck =
      first != null
          && readings.stream().allMatch(r -> r.oldestPushed() == first.oldestPushed())
          && verdict == Verdict.BROKEN
          && readings.size() > promised;
  return stuck ? Verdict.STARVED : verdict;
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
