// region: task-5
// caught by: foreman's -m: how many processes of each group
// says: all is for the processes that run once
public static List<String> lines(Formation formation) {
  return formation.groups().stream().map(g -> g.name() + ": " + WORKER + " -c " + g.threads() + g.queues().stream().map(q -> " -q " + q).collect(Collectors.joining())).toList();
}

public static String counts(Formation formation) {
  return "all=" + formation.groups().stream().mapToInt(Group::processes).sum() + formation.groups().stream().map(g -> "," + g.name() + "=" + g.processes()).collect(Collectors.joining());
}
