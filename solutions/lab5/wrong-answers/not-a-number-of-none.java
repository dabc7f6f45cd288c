// region: task-1
// caught by: no flows: 0 erlangs
// says: an empty sum is 0
// also says: one of them returns a wrong number
double perMinute = 0;
double seconds = 0;
for (Flow flow : flows) {
  perMinute += flow.perMinute();
  seconds += flow.perMinute() * Seconds.of(flow.serviceTime());
}
return perMinute / 60 * (seconds / perMinute);
