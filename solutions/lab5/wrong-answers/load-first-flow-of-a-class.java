// region: task-1
// caught by: any list of flows: the sum of their loads
// says: only the first flow of each job class
java.util.Map<String, Double> loads = new java.util.HashMap<>();
for (Flow flow : flows) {
  loads.putIfAbsent(flow.jobClass(), flow.perMinute() / 60 * Seconds.of(flow.serviceTime()));
}
return loads.values().stream().mapToDouble(d -> d).sum();
