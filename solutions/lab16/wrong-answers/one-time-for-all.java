// region: task-4
// caught by: an alert that stays on is paged once
// says: each alert has a time of its own
// also says: something else is wrong
/** For each alert that was paged, the last reading at which it was on. */
private final Map<String, Double> lastOn = new HashMap<>();

List<String> pages(double time, Set<String> on) {
  List<String> pages =
      on.stream()
          .filter(alert -> !isExplained(alert, on))
          .filter(alert -> time - lastOn.getOrDefault(alert, Double.NEGATIVE_INFINITY) >= QUIET)
          .sorted()
          .toList();
  if (!pages.isEmpty()) causes.keySet().forEach(alert -> lastOn.put(alert, time));
  pages.forEach(alert -> lastOn.put(alert, time));
  on.forEach(alert -> lastOn.computeIfPresent(alert, (key, before) -> time));
  return pages;
}

private boolean isExplained(String alert, Set<String> on) {
  return causes.getOrDefault(alert, Set.of()).stream()
      .anyMatch(cause -> on.contains(cause) || isExplained(cause, on));
}
