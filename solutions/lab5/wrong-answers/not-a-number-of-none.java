// region: task-1
// caught by: no flows: 0 erlangs
// says: the sum of nothing is 0
double perMinute = 0;
double seconds = 0;
for (Flow flow : flows) {
  perMinute += flow.perMinute();
  seconds += flow.perMinute() * Seconds.of(flow.serviceTime());
}
return perMinute / 60 * (seconds / perMinute);
