// region: task-1
// caught by: no flows: 0 erlangs
// says: the first flow of an empty list
double erlangs = flows.get(0).perMinute() / 60 * Seconds.of(flows.get(0).serviceTime());
for (int i = 1; i < flows.size(); i++) {
  erlangs += flows.get(i).perMinute() / 60 * Seconds.of(flows.get(i).serviceTime());
}
return erlangs;
