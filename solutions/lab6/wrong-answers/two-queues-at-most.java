// region: task-5
// caught by: one line per group: threads with -c, each queue with -q
// says: or leave one out
public static List<String> lines(Formation formation) {
  List<String> lines = new java.util.ArrayList<>();
  for (Group group : formation.groups()) {
    String line = group.name() + ": " + WORKER + " -c " + group.threads();
    for (String queue : group.queues().subList(0, Math.min(2, group.queues().size()))) line += " -q " + queue;
    lines.add(line);
  }
  return lines;
}

public static String counts(Formation formation) {
  String counts = "all=1";
  for (Group group : formation.groups()) counts += "," + group.name() + "=" + group.processes();
  return counts;
}
