// region: task-1
// caught by: any two looks, any number of jobs
// says: more than an int can hold
if (jobs == 0) return new PerJob(0, 0);
Map<String, int[]> first = table(before);
int calls = 0;
int micros = 0;
for (Map.Entry<String, int[]> e : table(after).entrySet()) {
  int[] old = first.getOrDefault(e.getKey(), new int[2]);
  calls += e.getValue()[0] - old[0];
  micros += e.getValue()[1] - old[1];
}
return new PerJob((double) calls / jobs, (double) micros / jobs);
// region: read-commandstats
/** Without info, and without the time of what runs other commands. */
private static Map<String, int[]> table(String text) {
  Map<String, int[]> map = new HashMap<>();
  for (String line : text.lines().toList()) {
    if (!line.startsWith("cmdstat_")) continue;
    int colon = line.indexOf(':');
    String name = line.substring("cmdstat_".length(), colon);
    if (name.equals("info")) continue;
    String[] fields = line.substring(colon + 1).split(",");
    int calls = Integer.parseInt(fields[0].substring("calls=".length()));
    boolean runsOthers = Set.of("eval", "evalsha", "fcall", "exec").contains(name);
    int usec = runsOthers ? 0 : Integer.parseInt(fields[1].substring("usec=".length()));
    map.put(name, new int[] {calls, usec});
  }
  return map;
}
