// region: task-5
// caught by: one line per group: threads with -c, each queue with -q
// says: no line has -c
public static List<String> lines(Formation formation) {
  return formation.groups().stream().map(ProcfileText::line).toList();
}

private static String line(Group group) {
  String queues = group.queues().stream().map(q -> " -q " + q).collect(Collectors.joining());
  return group.name() + ": " + WORKER + " -t " + group.threads() + queues;
}

public static String counts(Formation formation) {
  return formation.groups().stream()
      .map(group -> "," + group.name() + "=" + group.processes())
      .collect(Collectors.joining("", "all=1", ""));
}
