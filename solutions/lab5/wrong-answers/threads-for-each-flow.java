// region: task-1
// caught by: one small flow: 0.3 erlangs
// says: the load of each flow was rounded up to whole threads
// also says: one of them returns a wrong number
double erlangs = 0;
for (Flow flow : flows) {
  erlangs += Math.ceil(flow.perMinute() / 60 * Seconds.of(flow.serviceTime()));
}
return erlangs;
