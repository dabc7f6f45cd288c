// region: task-5
public static List<String> lines(Formation formation) {
  String[] lines = new String[formation.groups().size()];
  for (int i = 0; i < lines.length; i++) {
    Group group = formation.groups().get(i);
    StringBuilder line = new StringBuilder().append(group.name()).append(": ").append(WORKER);
    line.append(" -c ").append(group.threads());
    group.queues().forEach(queue -> line.append(" -q ").append(queue));
    lines[i] = line.toString();
  }
  return List.of(lines);
}

public static String counts(Formation formation) {
  java.util.StringJoiner counts = new java.util.StringJoiner(",");
  counts.add("all=1");
  formation.groups().forEach(group -> counts.add(group.name() + "=" + group.processes()));
  return counts.toString();
}
