// region: task-1
// caught by: three flows: 12 erlangs
// says: not the other way
double erlangs = 0;
for (Flow flow : flows) {
  erlangs += flow.perMinute() * 60 * Seconds.of(flow.serviceTime());
}
return erlangs;
