// region: task-5
// caught by: foreman's -m: how many processes of each group
// says: the right counts in another order
public static List<String> lines(Formation formation) {
  List<String> lines = new java.util.ArrayList<>();
  for (Group group : formation.groups()) {
    String line = group.name() + ": " + WORKER + " -c " + group.threads();
    for (String queue : group.queues()) line += " -q " + queue;
    lines.add(line);
  }
  return lines;
}

public static String counts(Formation formation) {
  String counts = "all=1";
  for (Group group : formation.groups().stream().sorted(java.util.Comparator.comparing(Group::name)).toList()) counts += "," + group.name() + "=" + group.processes();
  return counts;
}
