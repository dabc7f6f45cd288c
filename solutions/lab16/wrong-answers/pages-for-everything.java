// region: task-4
// caught by: Redis is away, and three alerts are on: one page
// says: Three pages at once
// also says: one of its causes
// also says: Look for the causes
// also says: late was paged
/** For each alert that was paged, the last reading at which it was on. */
private final Map<String, Double> lastOn = new HashMap<>();

List<String> pages(double time, Set<String> on) {
  List<String> pages =
      on.stream()
          
          .filter(alert -> time - lastOn.getOrDefault(alert, Double.NEGATIVE_INFINITY) >= QUIET)
          .sorted()
          .toList();
  pages.forEach(alert -> lastOn.put(alert, time));
  on.forEach(alert -> lastOn.computeIfPresent(alert, (key, before) -> time));
  return pages;
}

private boolean isExplained(String alert, Set<String> on) {
  return causes.getOrDefault(alert, Set.of()).stream()
      .anyMatch(cause -> on.contains(cause) || isExplained(cause, on));
}
