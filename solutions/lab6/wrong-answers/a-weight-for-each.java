// region: task-5
// caught by: one line per group: threads with -c, each queue with -q
// says: have no weight, and your code adds one
public static List<String> lines(Formation formation) {
  List<String> lines = new java.util.ArrayList<>();
  for (Group group : formation.groups()) {
    String line = group.name() + ": " + WORKER + " -c " + group.threads();
    for (String queue : group.queues()) {
      String[] words = queue.split(",");
      line += " -q " + words[0] + "," + (words.length == 1 ? "1" : words[1]);
    }
    lines.add(line);
  }
  return lines;
}

public static String counts(Formation formation) {
  return formation.groups().stream()
      .map(group -> "," + group.name() + "=" + group.processes())
      .collect(Collectors.joining("", "all=1", ""));
}
