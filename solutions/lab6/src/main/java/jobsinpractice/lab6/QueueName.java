package jobsinpractice.lab6;

import java.time.Duration;

/** Names a queue after the latency that it promises: within_30_seconds, within_1_minute. */
public final class QueueName {
  private QueueName() {}

  /**
   * Returns the name in hours or minutes if that is a whole number, otherwise in seconds.
   *
   * @param promise whole seconds, at least one
   */
  public static String of(Duration promise) {
    long seconds = promise.toSeconds();
    if (seconds % 3600 == 0) return words(seconds / 3600, "hour");
    return seconds % 60 == 0 ? words(seconds / 60, "minute") : words(seconds, "second");
  }

  private static String words(long count, String unit) {
    return "within_" + count + "_" + unit + (count == 1 ? "" : "s");
  }
}
