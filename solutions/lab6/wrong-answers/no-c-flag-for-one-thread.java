// region: task-5
// caught by: one line per group: threads with -c, each queue with -q
// says: Each line needs -c
public static List<String> lines(Formation formation) {
  return formation.groups().stream()
      .map(
          group ->
              group.name()
                  + ": "
                  + WORKER
                  + (group.threads() > 1 ? " -c " + group.threads() : "")
                  + group.queues().stream()
                      .map(queue -> " -q " + queue)
                      .collect(Collectors.joining()))
      .toList();
}

public static String counts(Formation formation) {
  return formation.groups().stream()
      .map(group -> "," + group.name() + "=" + group.processes())
      .collect(Collectors.joining("", "all=1", ""));
}
