// region: task-1
// caught by: any list of flows: the sum of their loads
// says: service times were cut to whole milliseconds
double erlangs = 0;
for (Flow flow : flows) {
  erlangs += flow.perMinute() / 60 * flow.serviceTime().toMillis() / 1000.0;
}
return erlangs;
