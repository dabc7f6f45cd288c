// region: task-1
// caught by: one small flow: 0.3 erlangs
// says: the same question was asked twice
// also says: one of them returns a wrong number
class Total {
  static double sum;
}
for (Flow flow : flows) {
  Total.sum += flow.perMinute() / 60 * Seconds.of(flow.serviceTime());
}
return Total.sum;
