// region: task-5
// caught by: one line per group: threads with -c, each queue with -q
// says: belongs to the formation of an earlier call
private static final List<String> LINES = new java.util.ArrayList<>();

public static List<String> lines(Formation formation) {
  for (Group group : formation.groups()) {
    StringBuilder line = new StringBuilder(group.name()).append(": ").append(WORKER);
    line.append(" -c ").append(group.threads());
    group.queues().forEach(queue -> line.append(" -q ").append(queue));
    LINES.add(line.toString());
  }
  return List.copyOf(LINES);
}

public static String counts(Formation formation) {
  return "all=1"
      + formation.groups().stream()
          .map(group -> "," + group.name() + "=" + group.processes())
          .collect(Collectors.joining());
}
