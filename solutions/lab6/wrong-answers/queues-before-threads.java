// region: task-5
// caught by: one line per group: threads with -c, each queue with -q
// says: the right parts in another order
public static List<String> lines(Formation formation) {
  return formation.groups().stream().map(g -> g.name() + ": " + WORKER + g.queues().stream().map(q -> " -q " + q).collect(Collectors.joining()) + " -c " + g.threads()).toList();
}

public static String counts(Formation formation) {
  return formation.groups().stream().map(g -> "," + g.name() + "=" + g.processes()).collect(Collectors.joining("", "all=1", ""));
}
