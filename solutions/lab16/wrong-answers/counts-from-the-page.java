// region: task-4
// caught by: an alert that stays on is paged once
// says: not from the page
// also says: count from the last reading
// also says: late was paged at
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
  return pages;
}

private boolean isExplained(String alert, Set<String> on) {
  return causes.getOrDefault(alert, Set.of()).stream()
      .anyMatch(cause -> on.contains(cause) || isExplained(cause, on));
}
