package jobsinpractice.dashboard;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Map;

/** A group of pages, and what they need. */
public interface Section {
  /** A line of the navigation. */
  record Link(String title, String path) {}

  /** What the navigation shows of it, in order. */
  default List<Link> nav() {
    return List.of();
  }

  /** Files that browsers get: name under {@code /assets/} → resource on the class path. */
  default Map<String, String> assets() {
    return Map.of();
  }

  /**
   * Adds the routes. Who may come, forged forms, headers and errors are taken care of before and
   * behind them. A GET changes nothing; a change is a POST whose form holds {@code {{ csrf() }}}.
   */
  void mount(RoutesConfig routes, PageContext site);

  /** Starts the background work. */
  default void start(PageContext site) {}

  default void stop() {}
}
