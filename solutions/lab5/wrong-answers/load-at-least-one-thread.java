// region: task-1
// caught by: one small flow: 0.3 erlangs
// says: returns 1 where the flows keep less
// also says: one of them returns a wrong number
double erlangs = 0;
for (Flow flow : flows) {
  erlangs += flow.perMinute() / 60 * Seconds.of(flow.serviceTime());
}
return flows.isEmpty() ? 0 : Math.max(1, erlangs);
