package jobsinpractice.lab6;

import java.time.Duration;
import java.util.Locale;

/** Writes durations and times as the red messages show them: "1.5 s". */
final class Spoken {
  private Spoken() {}

  static String of(Duration duration) {
    return seconds(duration.toMillis() / 1000.0) + " s";
  }

  static String seconds(double seconds) {
    return seconds == Math.rint(seconds)
        ? String.format(Locale.ROOT, "%.0f", seconds)
        : String.format(Locale.ROOT, "%s", seconds);
  }
}
