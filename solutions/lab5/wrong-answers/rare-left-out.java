// region: task-1
// caught by: any list of flows: the sum of their loads
// says: a flow with less than one job a minute was left out
double erlangs = 0;
for (Flow flow : flows) {
  if (flow.perMinute() >= 1) {
    erlangs += flow.perMinute() / 60 * Seconds.of(flow.serviceTime());
  }
}
return erlangs;
