// region: task-1
// caught by: three flows: 12 erlangs
// says: times under a second were cut to 0
double erlangs = 0;
for (Flow flow : flows) {
  erlangs += flow.perMinute() / 60 * flow.serviceTime().toSeconds();
}
return erlangs;
