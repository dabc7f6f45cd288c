// region: task-1
// caught by: any list of flows: the sum of their loads
// says: was cut to three decimals
// also says: one of them returns a wrong number
int millis = 0;
for (Flow flow : flows) {
  millis += (int) (flow.perMinute() / 60 * flow.serviceTime().toMillis());
}
return millis / 1000.0;
