// region: task-1
// caught by: three flows: 12 erlangs
// says: both rate and service time must be in seconds
double erlangs = 0;
for (Flow flow : flows) {
  erlangs += flow.perMinute() * flow.serviceTime().toMillis();
}
return erlangs;
