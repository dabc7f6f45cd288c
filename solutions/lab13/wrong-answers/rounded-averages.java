// region: task-1
// caught by: ten jobs ended between the two looks: 4 commands and 15 µs each
// says: calls times usec_per_call
if (jobs == 0) return new PerJob(0, 0);
double[] a = total(before);
double[] b = total(after);
return new PerJob((b[0] - a[0]) / jobs, (b[1] - a[1]) / jobs);
// region: read-commandstats
private static double[] total(String text) {
  double[] sum = new double[2];
  for (String line : text.lines().toList()) {
    if (!line.startsWith("cmdstat_")) continue;
    int colon = line.indexOf(':');
    String name = line.substring("cmdstat_".length(), colon);
    if (name.equals("info")) continue;
    Map<String, Double> values = new HashMap<>();
    for (String field : line.substring(colon + 1).split(",")) {
      String[] pair = field.split("=");
      values.put(pair[0], Double.parseDouble(pair[1]));
    }
    sum[0] += values.get("calls");
    if (!Set.of("eval", "evalsha", "fcall", "exec").contains(name)) {
      sum[1] += values.get("calls") * values.get("usec_per_call");
    }
  }
  return sum;
}
