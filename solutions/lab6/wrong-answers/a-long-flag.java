// region: task-5
// caught by: one line per group: threads with -c, each queue with -q
// says: then the queue as the group has it: -q within_1_minute
  public static List<String> lines(Formation formation) {
    return formation.groups().stream().map(group -> group.name() + ": " + WORKER + " -c " + group.threads() + group.queues().stream().map(queue -> " --queue " + queue).collect(Collectors.joining())).toList();
  }

  public static String counts(Formation formation) {
    StringBuilder counts = new StringBuilder("all=1");
    for (Group group : formation.groups()) {
      counts.append(',').append(group.name()).append('=').append(group.processes());
    }
    return counts.toString();
  }
