// region: task-4
private final Map<String, Double> quietUntil = new HashMap<>();

List<String> pages(double time, Set<String> on) {
  java.util.TreeSet<String> pages = new java.util.TreeSet<>();
  for (String alert : on) {
    java.util.Deque<String> look = new java.util.ArrayDeque<>(causes.getOrDefault(alert, Set.of()));
    boolean explained = false;
    while (!explained && !look.isEmpty()) {
      String cause = look.pop();
      explained = on.contains(cause);
      look.addAll(causes.getOrDefault(cause, Set.of()));
    }
    Double quiet = quietUntil.get(alert);
    if (!explained && (quiet == null || quiet <= time)) pages.add(alert);
    if (pages.contains(alert) || quiet != null) quietUntil.put(alert, time + QUIET);
  }
  return List.copyOf(pages);
}
