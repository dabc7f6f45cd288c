// region: task-5
// caught by: foreman's -m: how many processes of each group
// says: a count is the group's number of processes, and nothing else
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
return "all=1" + formation.groups().stream().map(g -> "," + g.name() + "=" + (g.processes() + 1)).collect(Collectors.joining());
  }
