// region: task-4
// caught by: mails are late, and Redis is well: a page for the mails
// says: Does your code take 0 s
private final Map<String, Double> lastOn = new HashMap<>();

List<String> pages(double time, Set<String> on) {
  List<String> pages =
      on.stream()
          .filter(alert -> !isExplained(alert, on))
          .filter(alert -> time - lastOn.getOrDefault(alert, 0.0) >= QUIET)
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
