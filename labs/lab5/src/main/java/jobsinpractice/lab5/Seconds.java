package jobsinpractice.lab5;

import java.time.Duration;

/** Given. A duration in seconds, with its fraction: 250 ms are 0.25. */
final class Seconds {
  private Seconds() {}

  static double of(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
