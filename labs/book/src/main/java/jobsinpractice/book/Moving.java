package jobsinpractice.book;

import java.util.List;

/**
 * The figures that move. A page marks them for {@code moving.js}, which loads the simulator when a
 * reader moves one. Without scripts, and in print, the fixed figure stays.
 */
final class Moving {
  /** As the simulator names them (its class MovingFigures). */
  static final List<String> NAMES =
      List.of(
          "knee-of-latency",
          "burst-and-its-tail",
          "cost-against-objective",
          "threads-against-throughput",
          "one-queue-against-many",
          "strict-weighted-separate",
          "the-same-outage",
          "machines-on-friday");

  private static final String MARK = " data-moving=\"";

  private Moving() {}

  /** Returns the attribute for a picture's figure; "" if it does not move. */
  static String mark(String address) {
    String name = address.substring(address.lastIndexOf('/') + 1).replaceFirst("\\.svg$", "");
    return NAMES.contains(name) ? MARK + name + "\"" : "";
  }

  /** Returns what a page's head needs for its figures; "" if none moves. */
  static String head(String page, String html) {
    return html.contains("<figure" + MARK)
        ? "<script src=\"" + PageName.top(page) + "assets/moving.js\" defer></script>"
        : "";
  }
}
