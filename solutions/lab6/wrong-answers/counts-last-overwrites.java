// region: task-5
// caught by: foreman's -m: how many processes of each group
// says: web_hooks is missing
public static List<String> lines(Formation formation) {
  return formation.groups().stream().map(ProcfileText::line).toList();
}

private static String line(Group group) {
  String queues = group.queues().stream().map(q -> " -q " + q).collect(Collectors.joining());
  return group.name() + ": " + WORKER + " -c " + group.threads() + queues;
}

public static String counts(Formation formation) {
  String text = "all=1";
  for (Group group : formation.groups()) text = "all=1," + group.name() + "=" + group.processes();
  return text;
}
