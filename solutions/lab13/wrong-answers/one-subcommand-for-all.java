// region: task-1
// caught by: a subcommand and a command whose name begins like another are counted
// says: Is the name cut at the |
if (jobs == 0) return new PerJob(0, 0);
Map<String, long[]> was = perCommand(before);
Map<String, long[]> is = perCommand(after);
is.remove("info");
long calls = 0;
long micros = 0;
for (String name : is.keySet()) {
  long[] old = was.getOrDefault(name, new long[2]);
  calls += is.get(name)[0] - old[0];
  if (!Set.of("eval", "evalsha", "fcall", "exec").contains(name)) {
    micros += is.get(name)[1] - old[1];
  }
}
return new PerJob((double) calls / jobs, (double) micros / jobs);
// region: read-commandstats
private static Map<String, long[]> perCommand(String text) {
  Map<String, long[]> map = new HashMap<>();
  for (String line : text.lines().toList()) {
    if (!line.startsWith("cmdstat_")) continue;
    String name = line.substring("cmdstat_".length(), line.indexOf(':')).split("\\|")[0];
    String[] fields = line.substring(line.indexOf(':') + 1).split(",");
    long calls = Long.parseLong(fields[0].split("=")[1]);
    long usec = Long.parseLong(fields[1].split("=")[1]);
    map.put(name, new long[] {calls, usec});
  }
  return map;
}
