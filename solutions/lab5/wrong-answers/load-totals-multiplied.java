// region: task-1
// caught by: three flows: 12 erlangs
// says: the sum of the rates times the sum
double rate = 0;
double seconds = 0;
for (Flow flow : flows) {
  rate += flow.perMinute() / 60;
  seconds += Seconds.of(flow.serviceTime());
}
return rate * seconds;
