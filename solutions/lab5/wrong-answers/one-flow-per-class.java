// region: task-1
// caught by: any list of flows: the sum of their loads
// says: flows of the same job class replaced each other
java.util.Map<String, Double> byClass = new java.util.TreeMap<>();
for (Flow flow : flows) {
  byClass.put(flow.jobClass(), flow.perMinute() / 60 * Seconds.of(flow.serviceTime()));
}
return byClass.values().stream().mapToDouble(Double::doubleValue).sum();
