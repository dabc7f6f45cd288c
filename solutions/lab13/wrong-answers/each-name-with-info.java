// region: task-1
// caught by: a subcommand and a command whose name begins like another are counted
// says: Does your code skip each name that contains
java.util.Map<String, long[]> first = new java.util.HashMap<>();
before.lines().filter(line -> line.startsWith("cmdstat_")).forEach(line -> {
  String name = line.substring("cmdstat_".length(), line.indexOf(':'));
  String[] fields = line.substring(line.indexOf(':') + 1).split(",");
  first.put(name, new long[] {Long.parseLong(fields[0].split("=")[1]), Long.parseLong(fields[1].split("=")[1])});
});
java.util.Map<String, long[]> second = new java.util.HashMap<>();
after.lines().filter(line -> line.startsWith("cmdstat_")).forEach(line -> {
  String name = line.substring("cmdstat_".length(), line.indexOf(':'));
  String[] fields = line.substring(line.indexOf(':') + 1).split(",");
  second.put(name, new long[] {Long.parseLong(fields[0].split("=")[1]), Long.parseLong(fields[1].split("=")[1])});
});
if (jobs == 0) return new PerJob(0, 0);
java.util.Set<String> scripts = java.util.Set.of("eval", "evalsha", "fcall", "exec");
long calls = 0;
long micros = 0;
for (String name : second.keySet()) {
  if (name.contains("info")) continue;
  long[] old = first.getOrDefault(name, new long[2]);
  calls += second.get(name)[0] - old[0];
  if (!scripts.contains(name)) micros += second.get(name)[1] - old[1];
}
return new PerJob((double) calls / jobs, (double) micros / jobs);
