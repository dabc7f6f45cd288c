package jobsinpractice.engine;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Durations from user code as the numbers that threads and Redis wait by. "Never", which people
 * write as the largest value there is, becomes a very long time and not an overflow.
 */
final class Durations {
  /** About 146 years: added to {@link System#nanoTime} it still compares right. */
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 2);

  private Durations() {}

  /** Nanoseconds, at most {@code Long.MAX_VALUE / 2}; 0 for a negative duration. */
  static long nanos(Duration duration) {
    return bounded(duration).toNanos();
  }

  /** Milliseconds, at most as many as {@link #nanos} can say; 0 for a negative duration. */
  static long millis(Duration duration) {
    return bounded(duration).toMillis();
  }

  /** At most about 146 years, so that sums do not overflow; 0 for a negative duration. */
  static Duration bounded(Duration duration) {
    if (duration.isNegative()) return Duration.ZERO;
    return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
  }

  /** Returns a random duration from 0 to this one, to the millisecond, all equally likely. */
  static Duration randomUpTo(Duration most, RandomGenerator random) {
    return Duration.ofMillis((long) (random.nextDouble() * (millis(most) + 1)));
  }

  /**
   * @throws IllegalArgumentException when it is missing or negative
   */
  static Duration checked(Duration duration, String what) {
    if (duration == null) throw new IllegalArgumentException(what + " is missing");
    if (duration.isNegative()) {
      throw new IllegalArgumentException(what + " is " + duration + ", and cannot be negative");
    }
    return duration;
  }

  /**
   * @throws IllegalArgumentException when it is missing, negative, or 0
   */
  static Duration positive(Duration duration, String what) {
    if (checked(duration, what).isZero()) {
      throw new IllegalArgumentException(what + " must be longer than 0");
    }
    return duration;
  }
}
