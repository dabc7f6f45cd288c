// region: task-1
if (jobs == 0) return new PerJob(0, 0);
double calls = sum(after, "calls=", Set.of("info")) - sum(before, "calls=", Set.of("info"));
double micros = sum(after, "usec=", OTHERS) - sum(before, "usec=", OTHERS);
return new PerJob(calls / jobs, micros / jobs);
// region: read-commandstats
private static final Set<String> OTHERS = Set.of("info", "exec", "eval", "evalsha", "fcall");

private static long sum(String stats, String field, Set<String> without) {
  return stats
      .lines()
      .filter(line -> line.startsWith("cmdstat_"))
      .filter(line -> !without.contains(line.substring(8, line.indexOf(':'))))
      .flatMap(line -> java.util.Arrays.stream(line.substring(line.indexOf(':') + 1).split(",")))
      .filter(part -> part.startsWith(field))
      .mapToLong(part -> Long.parseLong(part.substring(field.length())))
      .sum();
}
