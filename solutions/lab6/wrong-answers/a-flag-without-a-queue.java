// region: task-5
// caught by: one line per group: threads with -c, each queue with -q
// says: so its line has no -q
public static List<String> lines(Formation formation) {
  List<String> lines = new java.util.ArrayList<>();
  for (Group group : formation.groups()) {
    lines.add(
        String.format(
            "%s: %s -c %d -q %s",
            group.name(), WORKER, group.threads(), String.join(" -q ", group.queues())));
  }
  return lines;
}

public static String counts(Formation formation) {
  return "all=1"
      + formation.groups().stream()
          .map(group -> "," + group.name() + "=" + group.processes())
          .collect(Collectors.joining());
}
