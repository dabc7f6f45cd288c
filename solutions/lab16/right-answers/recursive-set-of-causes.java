// region: task-4
private final Map<String, Double> seen = new HashMap<>();
private final Set<String> paged = new java.util.HashSet<>();

List<String> pages(double time, Set<String> on) {
  List<String> pages = new java.util.ArrayList<>();
  for (String alert : new java.util.TreeSet<>(on)) {
    boolean old = paged.contains(alert) && time - seen.get(alert) < QUIET;
    if (!old && java.util.Collections.disjoint(allCauses(alert, new java.util.HashSet<>()), on)) {
      pages.add(alert);
    }
  }
  paged.addAll(pages);
  for (String alert : on) {
    seen.put(alert, time);
  }
  return pages;
}

private Set<String> allCauses(String alert, Set<String> found) {
  for (String cause : causes.getOrDefault(alert, Set.of())) {
    if (found.add(cause)) allCauses(cause, found);
  }
  return found;
}
