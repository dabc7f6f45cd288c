// region: task-1
// caught by: three flows: 12 erlangs
// says: perMinute was multiplied by 60
// also says: one of them returns a wrong number
double erlangs = 0;
for (Flow flow : flows) {
  erlangs += flow.perMinute() * 60 * Seconds.of(flow.serviceTime());
}
return erlangs;
