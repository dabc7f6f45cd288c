// region: task-3
// caught by: the oldest job decides: kept up to the promise, broken beyond it
// says: or none that is late
public static Verdict judge(Duration promise, List<Reading> readings) {
  double promised = promise.toMillis() / 1000.0;
  if (readings.isEmpty()) return Verdict.KEPT;
  Reading firstLate =
      readings.stream().filter(r -> r.second() - r.oldestPushed() > promised).findFirst().get();
  Reading since = firstLate;
  for (Reading now : readings) {
    if (since.oldestPushed() != now.oldestPushed()) since = now;
    if (now.second() - since.second() > promised) return Verdict.STARVED;
  }
  return Verdict.BROKEN;
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
