// region: task-1
// caught by: ten jobs ended between the two looks: 4 commands and 15 µs each
// says: the average of all calls since Redis started
if (jobs == 0) return new PerJob(0, 0);
Map<String, double[]> first = read(before);
double commands = 0;
double micros = 0;
for (Map.Entry<String, double[]> entry : read(after).entrySet()) {
  String name = entry.getKey();
  if (name.equals("info")) continue;
  double calls = entry.getValue()[0] - first.getOrDefault(name, new double[2])[0];
  commands += calls;
  if (!Set.of("eval", "evalsha", "fcall", "exec").contains(name)) {
    micros += calls * entry.getValue()[1];
  }
}
return new PerJob(commands / jobs, micros / jobs);
// region: read-commandstats
private static Map<String, double[]> read(String text) {
  Map<String, double[]> commands = new HashMap<>();
  for (String line : text.lines().toList()) {
    if (!line.startsWith("cmdstat_")) continue;
    int colon = line.indexOf(':');
    String[] fields = line.substring(colon + 1).split(",");
    double calls = Double.parseDouble(fields[0].substring("calls=".length()));
    double average = Double.parseDouble(fields[2].substring("usec_per_call=".length()));
    commands.put(line.substring("cmdstat_".length(), colon), new double[] {calls, average});
  }
  return commands;
}
