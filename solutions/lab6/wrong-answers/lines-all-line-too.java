// region: task-5
// caught by: one line per group: threads with -c, each queue with -q
// says: there are three groups, and each needs one line
public static List<String> lines(Formation formation) {
  List<String> lines = new java.util.ArrayList<>();
  lines.add("all: " + WORKER);
  for (Group group : formation.groups()) lines.add(line(group));
  return lines;
}

private static String line(Group group) {
  String queues = group.queues().stream().map(q -> " -q " + q).collect(Collectors.joining());
  return group.name() + ": " + WORKER + " -c " + group.threads() + queues;
}

public static String counts(Formation formation) {
  return formation.groups().stream()
      .map(group -> "," + group.name() + "=" + group.processes())
      .collect(Collectors.joining("", "all=1", ""));
}
