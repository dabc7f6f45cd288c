// region: task-5
// caught by: one line per group: threads with -c, each queue with -q
// says: write the name and the command on two lines
public static List<String> lines(Formation formation) {
  List<String> lines = new java.util.ArrayList<>();
  for (Group group : formation.groups()) {
    String queues = group.queues().stream().map(q -> " -q " + q).collect(Collectors.joining());
    lines.add(group.name() + ":");
    lines.add("  " + WORKER + " -c " + group.threads() + queues);
  }
  return lines;
}

public static String counts(Formation formation) {
  return formation.groups().stream()
      .map(group -> "," + group.name() + "=" + group.processes())
      .collect(Collectors.joining("", "all=1", ""));
}
