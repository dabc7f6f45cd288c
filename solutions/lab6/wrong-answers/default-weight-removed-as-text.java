// region: task-5
// caught by: one line per group: threads with -c, each queue with -q
// says: Does your code drop the weight 1
public static List<String> lines(Formation formation) {
  return formation.groups().stream()
      .map(
          group ->
              group.name()
                  + ": "
                  + WORKER
                  + " -c "
                  + group.threads()
                  + group.queues().stream()
                      .map(queue -> " -q " + queue.replace(",1", ""))
                      .collect(Collectors.joining()))
      .toList();
}

public static String counts(Formation formation) {
  return formation.groups().stream()
      .map(group -> "," + group.name() + "=" + group.processes())
      .collect(Collectors.joining("", "all=1", ""));
}
