// region: task-5
// caught by: foreman's -m: how many processes of each group
// says: the value begins with all=1, in lower case
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
                        .map(queue -> " -q " + queue)
                        .collect(Collectors.joining()))
        .toList();
  }

  public static String counts(Formation formation) {
return "ALL=1" + formation.groups().stream().map(g -> "," + g.name() + "=" + g.processes()).collect(Collectors.joining());
  }
