// region: task-1
// caught by: any list of flows: the sum of their loads
// says: uses one service time for each class
java.util.Map<String, Flow> known = new java.util.LinkedHashMap<>();
double erlangs = 0;
for (Flow flow : flows) {
  Flow first = known.computeIfAbsent(flow.jobClass(), any -> flow);
  erlangs += flow.perMinute() / 60 * Seconds.of(first.serviceTime());
}
return erlangs;
