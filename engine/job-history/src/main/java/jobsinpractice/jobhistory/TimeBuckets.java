package jobsinpractice.jobhistory;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Where a moment's numbers stand: the keys, all in UTC, and the steps of the time histogram. */
final class TimeBuckets {
  /** Milliseconds; a job counts in the first that is longer than it took. */
  static final List<Long> MILLIS =
      List.of(
          20L,
          30L,
          45L,
          65L,
          100L,
          150L,
          225L,
          335L,
          500L,
          750L,
          1_100L,
          1_700L,
          2_500L,
          3_800L,
          5_750L,
          8_500L,
          13_000L,
          20_000L,
          30_000L,
          45_000L,
          65_000L,
          100_000L,
          150_000L,
          225_000L,
          335_000L,
          Long.MAX_VALUE);

  static final Duration MINUTES_KEPT = Duration.ofHours(8);
  static final Duration TEN_MINUTES_KEPT = Duration.ofDays(3);

  private static final DateTimeFormatter MINUTE = format("'j|'uuMMdd'|'H:mm");
  private static final DateTimeFormatter MINUTE_OF_7 = format("'j|'uuuuMMdd'|'H:m");
  private static final DateTimeFormatter WINDOW = format("d-H:m");
  private static final DateTimeFormatter WINDOW_OF_7 = format("dd-HH:m");

  private TimeBuckets() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  static String minute(Instant time) {
    return MINUTE.format(time);
  }

  static String minuteOf7(Instant time) {
    return MINUTE_OF_7.format(time);
  }

  /** 14:37 is in 14:3. */
  static String tenMinutes(Instant time) {
    String minute = minute(time);
    return minute.substring(0, minute.length() - 1);
  }

  static String histogram(String type, Instant time) {
    return "h|" + type + "-" + WINDOW.format(time);
  }

  static String histogramOf7(String type, Instant time) {
    return type + "-" + WINDOW_OF_7.format(time);
  }

  static int step(Duration elapsed) {
    long millis = elapsed.toMillis();
    int step = 0;
    while (millis >= MILLIS.get(step) && step < MILLIS.size() - 1) step++;
    return step;
  }
}
