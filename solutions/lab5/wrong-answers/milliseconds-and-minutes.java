// region: task-1
// caught by: three flows: 12 erlangs
// says: the result is 60,000 times too large
// also says: one of them returns a wrong number
double erlangs = 0;
for (Flow flow : flows) {
  erlangs += flow.perMinute() * flow.serviceTime().toMillis();
}
return erlangs;
