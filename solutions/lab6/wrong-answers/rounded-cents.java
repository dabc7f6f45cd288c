// region: task-3
// caught by: the cheapest way that keeps every promise, or none
// says: does your code compare whole or rounded cents
public static Verdict judge(Duration promise, List<Reading> readings) {
  double limit = promise.toMillis() / 1000.0;
  Verdict v = Verdict.KEPT;
  Reading since = null;
  for (Reading r : readings) {
    if (since == null || r.oldestPushed() != since.oldestPushed()) since = r;
    if (r.second() - since.second() > limit) return Verdict.STARVED;
    if (r.second() - r.oldestPushed() > limit) v = Verdict.BROKEN;
  }
  return v;
}

public static Optional<Way> choose(List<Trial> trials) {
  return trials.stream().filter(t -> t.queues().entrySet().stream().allMatch(q -> judge(q.getKey(), q.getValue()) == Verdict.KEPT)).min(Comparator.comparingLong(t -> Math.round(t.centsPerHour()))).map(Trial::way);
}
