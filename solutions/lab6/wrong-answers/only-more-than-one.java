// region: task-5
// caught by: foreman's -m: how many processes of each group
// says: leave out the number 1
public static List<String> lines(Formation formation) {
  List<String> lines = new java.util.ArrayList<>();
  for (Group group : formation.groups()) {
    lines.add(group.name() + ": " + WORKER + " -c " + group.threads() + (group.queues().isEmpty() ? "" : " -q " + String.join(" -q ", group.queues())));
  }
  return lines;
}

public static String counts(Formation formation) {
  return formation.groups().stream()
      .filter(group -> group.processes() > 1)
      .map(group -> "," + group.name() + "=" + group.processes())
      .collect(Collectors.joining("", "all=1", ""));
}
