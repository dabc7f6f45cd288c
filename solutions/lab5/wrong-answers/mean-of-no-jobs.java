// region: task-1
// caught by: no flows: 0 erlangs
// says: divide by the rate
// also says: one of them returns a wrong number
if (flows.isEmpty()) {
  return 0;
}
double perMinute = 0;
double busy = 0;
for (Flow flow : flows) {
  perMinute += flow.perMinute();
  busy += flow.perMinute() * Seconds.of(flow.serviceTime());
}
double takes = busy / perMinute;
return perMinute / 60 * takes;
