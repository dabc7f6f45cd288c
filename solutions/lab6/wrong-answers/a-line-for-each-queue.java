// region: task-5
// caught by: one line per group: threads with -c, each queue with -q
// says: a line for each of the 5 queues
public static List<String> lines(Formation formation) {
  List<String> lines = new java.util.ArrayList<>();
  for (Group group : formation.groups()) {
    for (String queue : group.queues()) {
      lines.add(group.name() + ": " + WORKER + " -c " + group.threads() + " -q " + queue);
    }
  }
  return lines;
}

public static String counts(Formation formation) {
  return "all=1"
      + formation.groups().stream()
              .map(group -> "," + group.name() + "=" + group.processes())
          .collect(Collectors.joining());
}
