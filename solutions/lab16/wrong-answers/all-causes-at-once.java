// region: task-4
// caught by: Redis is away, and three alerts are on: one page
// says: need not be on
// also says: they are not all on
/** For each alert that was paged, the last reading at which it was on. */
private final Map<String, Double> lastOn = new HashMap<>();

List<String> pages(double time, Set<String> on) {
  List<String> pages =
      on.stream()
          .filter(alert -> !isExplained(alert, on))
          .filter(alert -> time - lastOn.getOrDefault(alert, Double.NEGATIVE_INFINITY) >= QUIET)
          .sorted()
          .toList();
  pages.forEach(alert -> lastOn.put(alert, time));
  on.forEach(alert -> lastOn.computeIfPresent(alert, (key, before) -> time));
  return pages;
}

private boolean isExplained(String alert, Set<String> on) {
  Set<String> all = causes.getOrDefault(alert, Set.of());
  return !all.isEmpty()
      && all.stream().allMatch(cause -> on.contains(cause) || isExplained(cause, on));
}
