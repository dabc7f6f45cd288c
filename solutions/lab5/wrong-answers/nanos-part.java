// region: task-1
// caught by: three flows: 12 erlangs
// says: getNano and the methods
// also says: one of them returns a wrong number
double erlangs = 0;
for (Flow flow : flows) {
  erlangs += flow.perMinute() / 60 * (flow.serviceTime().getNano() / 1e9);
}
return erlangs;
