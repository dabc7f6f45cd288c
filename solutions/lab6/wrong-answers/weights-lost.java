// region: task-5
// caught by: one line per group: threads with -c, each queue with -q
// says: the weights are missing
public static List<String> lines(Formation formation) {
  List<String> lines = new java.util.ArrayList<>();
  for (Group group : formation.groups()) {
    List<String> queues = group.queues().stream().map(queue -> queue.split(",")[0]).toList();
    lines.add(group.name() + ": " + WORKER + " -c " + group.threads() + " -q " + String.join(" -q ", queues));
  }
  return lines;
}

public static String counts(Formation formation) {
  return formation.groups().stream()
      .map(group -> "," + group.name() + "=" + group.processes())
      .collect(Collectors.joining("", "all=1", ""));
}
