package jobsinpractice.book;

import java.time.Instant;

/**
 * What a running fleet did in one minute, for the sliders of the figures that move.
 *
 * @param problem why there are no numbers, in one sentence or two; "" if there are
 * @param minute the beginning of the minute
 * @param perSecond jobs that ended per second
 * @param milliseconds their mean service time; 0 if all of them failed
 * @param processes how many worker processes run now
 * @param threads of all worker processes together
 */
public record FleetNumbers(
    String problem,
    Instant minute,
    double perSecond,
    double milliseconds,
    int processes,
    int threads) {

  /** Returns that there are no numbers. */
  public static FleetNumbers none(String problem) {
    return new FleetNumbers(problem, Instant.EPOCH, 0, 0, 0, 0);
  }

  /** Without numbers, the page shows the problem. */
  String json() {
    if (!problem.isEmpty()) return "{\"problem\":" + Json.string(problem) + "}";
    return "{\"minute\":"
        + minute.toEpochMilli()
        + ",\"perSecond\":"
        + perSecond
        + ",\"milliseconds\":"
        + milliseconds
        + ",\"processes\":"
        + processes
        + ",\"threads\":"
        + threads
        + "}";
  }
}
