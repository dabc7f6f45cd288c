// region: task-3
private record Stretch(double job, double from, double to) {}

public static Verdict judge(Duration promise, List<Reading> readings) {
  double limit = promise.toMillis() / 1000.0;
  List<Stretch> stretches = new java.util.ArrayList<>();
  for (Reading r : readings) {
    int last = stretches.size() - 1;
    if (last >= 0 && stretches.get(last).job() == r.oldestPushed()) {
      stretches.set(last, new Stretch(r.oldestPushed(), stretches.get(last).from(), r.second()));
    } else {
      stretches.add(new Stretch(r.oldestPushed(), r.second(), r.second()));
    }
  }
  if (stretches.stream().anyMatch(s -> s.to() - s.from() > limit)) return Verdict.STARVED;
  return stretches.stream().anyMatch(s -> s.to() - s.job() > limit) ? Verdict.BROKEN : Verdict.KEPT;
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
