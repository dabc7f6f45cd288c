// region: task-5
// caught by: one line per group: threads with -c, each queue with -q
// says: its line has only one of them
public static List<String> lines(Formation formation) {
  return formation.groups().stream().map(g -> g.name() + ": " + WORKER + " -c " + g.threads() + g.queues().stream().skip(g.queues().size() - 1).map(q -> " -q " + q).collect(Collectors.joining())).toList();
}

public static String counts(Formation formation) {
  return formation.groups().stream().map(g -> "," + g.name() + "=" + g.processes()).collect(Collectors.joining("", "all=1", ""));
}
