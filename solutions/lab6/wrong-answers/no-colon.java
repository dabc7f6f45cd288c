// region: task-5
// caught by: one line per group: threads with -c, each queue with -q
// says: a colon and a space
public static List<String> lines(Formation formation) {
  List<String> lines = new java.util.ArrayList<>();
  for (Group group : formation.groups()) {
    lines.add(group.name() + " " + WORKER + " -c " + group.threads() + " -q " + String.join(" -q ", group.queues()));
  }
  return lines;
}

public static String counts(Formation formation) {
  return formation.groups().stream()
      .map(group -> "," + group.name() + "=" + group.processes())
      .collect(Collectors.joining("", "all=1", ""));
}
