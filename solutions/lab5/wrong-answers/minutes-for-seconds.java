// region: task-1
// caught by: three flows: 12 erlangs
// says: jobs come by the minute, and they take seconds
double erlangs = 0;
for (Flow flow : flows) {
  erlangs += flow.perMinute() * Seconds.of(flow.serviceTime());
}
return erlangs;
