// region: task-1
// caught by: three flows: 12 erlangs
// says: does not fit into an int or a long
// also says: one of them returns a wrong number
double erlangs = 0;
for (Flow flow : flows) {
  int nanos = Math.toIntExact(flow.serviceTime().toNanos());
  erlangs += flow.perMinute() / 60 * nanos / 1e9;
}
return erlangs;
