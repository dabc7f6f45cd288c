// region: task-5
// caught by: foreman's -m: how many processes of each group
// says: not web_hooks=1 twice
public static List<String> lines(Formation formation) {
  return formation.groups().stream().map(ProcfileText::line).toList();
}

private static String line(Group group) {
  String queues = group.queues().stream().map(q -> " -q " + q).collect(Collectors.joining());
  return group.name() + ": " + WORKER + " -c " + group.threads() + queues;
}

public static String counts(Formation formation) {
  StringBuilder text = new StringBuilder("all=1");
  for (Group group : formation.groups()) {
    for (int i = 0; i < group.processes(); i++) text.append(',').append(group.name()).append("=1");
  }
  return text.toString();
}
