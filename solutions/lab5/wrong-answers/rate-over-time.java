// region: task-1
// caught by: three flows: 12 erlangs
// says: divided by a service time is no load
double erlangs = 0;
for (Flow flow : flows) {
  erlangs += flow.perMinute() / 60 / Seconds.of(flow.serviceTime());
}
return erlangs;
