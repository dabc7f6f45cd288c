// region: task-5
// caught by: one line per group: threads with -c, each queue with -q
// says: and no line has them
public static List<String> lines(Formation formation) {
  return formation.groups().stream()
      .map(group -> group.name() + ": " + WORKER + " -c " + group.threads())
      .toList();
}

public static String counts(Formation formation) {
  return "all=1"
      + formation.groups().stream()
              .map(group -> "," + group.name() + "=" + group.processes())
          .collect(Collectors.joining());
}
