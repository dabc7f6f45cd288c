// region: task-5
// caught by: one line per group: threads with -c, each queue with -q
// says: one line for each group
public static List<String> lines(Formation formation) {
  List<String> lines = new java.util.ArrayList<>();
  for (Group group : formation.groups().subList(0, Math.min(3, formation.groups().size()))) {
    String line = group.name() + ": " + WORKER + " -c " + group.threads();
    for (String queue : group.queues()) line += " -q " + queue;
    lines.add(line);
  }
  return lines;
}

public static String counts(Formation formation) {
  String counts = "all=1";
  for (Group group : formation.groups()) counts += "," + group.name() + "=" + group.processes();
  return counts;
}
