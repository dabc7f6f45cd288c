// region: task-1
// caught by: three flows: 12 erlangs
// says: the service time was in milliseconds
double erlangs = 0;
for (Flow flow : flows) {
  erlangs += flow.perMinute() / 60 * flow.serviceTime().toMillis();
}
return erlangs;
