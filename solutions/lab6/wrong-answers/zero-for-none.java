// region: task-3
// caught by: starved: the same job is oldest for longer than the promise
// says: does your code start with 0 as the
public static Verdict judge(Duration promise, List<Reading> readings) {
  double limit = promise.toMillis() / 1000.0;
  Verdict v = Verdict.KEPT;
  double last = 0, since = 0;
  for (Reading r : readings) {
    if (r.oldestPushed() != last) { last = r.oldestPushed(); since = r.second(); }
    if (r.second() - since > limit) return Verdict.STARVED;
    if (r.second() - r.oldestPushed() > limit) v = Verdict.BROKEN;
  }
  return v;
}

public static Optional<Way> choose(List<Trial> trials) {
  return trials.stream().filter(t -> t.queues().entrySet().stream().allMatch(q -> judge(q.getKey(), q.getValue()) == Verdict.KEPT)).min(Comparator.comparingDouble(Trial::centsPerHour)).map(Trial::way);
}
