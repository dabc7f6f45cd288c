// region: task-5
public static List<String> lines(Formation formation) {
  List<String> lines = new java.util.LinkedList<>();
  for (Group g : formation.groups()) {
    String queues = g.queues().isEmpty() ? "" : " -q " + String.join(" -q ", g.queues());
    lines.add(String.format(java.util.Locale.ROOT, "%s: %s -c %d%s", g.name(), WORKER, g.threads(), queues));
  }
  return java.util.Collections.unmodifiableList(lines);
}

public static String counts(Formation formation) {
  String counts = formation.groups().stream()
      .map(g -> g.name() + "=" + g.processes())
      .collect(Collectors.joining(","));
  return counts.isEmpty() ? "all=1" : "all=1," + counts;
}
