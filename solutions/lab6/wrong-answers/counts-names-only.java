// region: task-5
// caught by: foreman's -m: how many processes of each group
// says: needs = and its number
public static List<String> lines(Formation formation) {
  return formation.groups().stream().map(ProcfileText::line).toList();
}

private static String line(Group group) {
  String queues = group.queues().stream().map(q -> " -q " + q).collect(Collectors.joining());
  return group.name() + ": " + WORKER + " -c " + group.threads() + queues;
}

public static String counts(Formation formation) {
  return formation.groups().stream()
      .map(group -> "," + group.name() )
      .collect(Collectors.joining("", "all=1", ""));
}
