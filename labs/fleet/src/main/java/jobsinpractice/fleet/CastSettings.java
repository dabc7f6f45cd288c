package jobsinpractice.fleet;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import jobsinpractice.cast.Cast;

/** Adds the numbers of the shop's cast to the workload, under the workload's names. */
final class CastSettings {
  /** A line of the cast that is not here, such as cpu-ms, is not a setting of the workload. */
  private static final Set<String> NAMES =
      Set.of(
          "thumbnail.per-second",
          "thumbnail.retry",
          "welcome-mail.per-second",
          "welcome-mail.latency-ms",
          "welcome-mail.retry",
          "welcome-mail.burst-jobs",
          "welcome-mail.burst-every-seconds",
          "webhook.per-second",
          "webhook.latency-ms",
          "webhook.failure-share",
          "webhook.hang-share",
          "webhook.timeout-ms",
          "webhook.closed-share",
          "webhook.retry",
          "nightly-report.every-seconds",
          "nightly-report.retry",
          "charge-card.declined-share",
          "charge-card.retry");

  private CastSettings() {}

  /**
   * Adds the cast's numbers to the lines of workload.properties.
   *
   * @throws IllegalStateException when the lines already have one of them: with two copies, the two
   *     would one day differ
   */
  static void addTo(Properties lines) {
    add(lines, "threads", Long.toString((long) Cast.number("shop.threads")));
    for (JobKind kind : JobKind.values()) {
      for (Map.Entry<String, String> line : Cast.lines(Cast.job(kind.className())).entrySet()) {
        String name = line.getKey().replace(".io-ms", ".latency-ms");
        if (!NAMES.contains(name)) continue;
        add(lines, name, line.getValue());
      }
    }
  }

  private static void add(Properties lines, String name, String value) {
    if (lines.setProperty(name, value) != null) {
      throw new IllegalStateException("workload.properties repeats a number of the cast: " + name);
    }
  }
}
