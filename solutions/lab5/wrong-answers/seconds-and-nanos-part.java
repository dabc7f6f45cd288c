// region: task-1
// caught by: three flows: 12 erlangs
// says: return one field of the time
double erlangs = 0;
for (Flow flow : flows) {
  var time = flow.serviceTime();
  erlangs += flow.perMinute() / 60 * (time.toSecondsPart() + time.toNanosPart() / 1e9);
}
return erlangs;
