// region: task-1
// caught by: no job ended between the two looks: both values are 0
// says: as if one job had ended
Map<String, long[]> old = stats(before);
long[] total = new long[2];
stats(after)
    .forEach(
        (name, now) -> {
          if (name.equals("info")) return;
          long[] then = old.getOrDefault(name, new long[2]);
          total[0] += now[0] - then[0];
          boolean container =
              name.equals("eval")
                  || name.equals("evalsha")
                  || name.equals("fcall")
                  || name.equals("exec");
          if (!container) total[1] += now[1] - then[1];
        });
double n = Math.max(1, jobs);
return new PerJob(total[0] / n, total[1] / n);
// region: read-commandstats
private static Map<String, long[]> stats(String text) {
  Map<String, long[]> map = new HashMap<>();
  for (String line : text.split("\\R")) {
    if (!line.startsWith("cmdstat_")) continue;
    int colon = line.indexOf(':');
    String[] fields = line.substring(colon + 1).split(",");
    map.put(
        line.substring(8, colon),
        new long[] {
          Long.parseLong(fields[0].substring("calls=".length())),
          Long.parseLong(fields[1].substring("usec=".length()))
        });
  }
  return map;
}
