package jobsinpractice.lab16;

// region pager-imports
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

// endregion

/** Decides which alerts page the engineer. */
final class Pager {
  /** An alert that was paged is paged again only if it was off for this long, in seconds. */
  static final double QUIET = 600;

  private final Map<String, Set<String>> causes;

  /**
   * @param causes for each alert, the alerts that explain it. An alert that no other alert explains
   *     is not in the map. There is no circle
   */
  Pager(Map<String, Set<String>> causes) {
    this.causes = Map.copyOf(causes);
  }

  // region task-4
  /** For each alert that was paged, the last reading at which it was on. */
  private final Map<String, Double> lastOn = new HashMap<>();

  /**
   * Returns the alerts to page for now, in alphabetical order. An alert is paged if it is on and
   *
   * <ul>
   *   <li>no alert that explains it is on: none of its causes, none of their causes, and so on. It
   *       does not matter whether the alerts in between are on;
   *   <li>and it has not been paged before, or the last reading before this one at which it was on
   *       is at least QUIET ago. A reading at which it was on, but explained, also counts.
   * </ul>
   *
   * @param time of this reading, in seconds; later than at the call before
   * @param on the alerts that are on
   */
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
    return causes.getOrDefault(alert, Set.of()).stream()
        .anyMatch(cause -> on.contains(cause) || isExplained(cause, on));
  }
  // endregion
}
