package jobsinpractice.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Points in time on the wire. Written as float seconds with a fraction, which Sidekiq 6.4 to 8 all
 * read right; read as float seconds (6 and 7) or integer milliseconds (8).
 */
public final class Timestamps {
  /** Integers below this are rounded seconds: as milliseconds they mean 1973. */
  private static final long MILLIS_FROM = 100_000_000_000L;

  /** The end of the year 9999: what every reader of a time can print. */
  public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private static final long LATEST_SECOND = LATEST.getEpochSecond();

  private Timestamps() {}

  /** Seconds since the epoch, to the microsecond; at most {@link #LATEST}'s. */
  public static double seconds(Instant time) {
    if (Math.abs(time.getEpochSecond()) >= LATEST_SECOND) {
      return time.getEpochSecond() > 0 ? LATEST_SECOND : -LATEST_SECOND;
    }
    return (time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000) / 1e6;
  }

  public static Instant instant(double seconds) {
    double bounded = Math.max(0, Math.min(LATEST_SECOND, seconds));
    long micros = Math.round(bounded * 1e6);
    return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
  }

  /** Empty for anything that is not a time. */
  public static Optional<Instant> read(Object value) {
    if (value instanceof Long number && number >= MILLIS_FROM) {
      return Optional.of(instant(number / 1e3));
    }
    return value instanceof Number number
        ? Optional.of(instant(number.doubleValue()))
        : Optional.empty();
  }

  /**
   * A time that a job can be scheduled for.
   *
   * @throws IllegalArgumentException when it is missing, or later than {@link #LATEST}
   */
  public static Instant checked(Instant time) {
    if (time == null) throw new IllegalArgumentException("The time is missing (null).");
    if (time.isAfter(LATEST)) throw tooLate("The time " + time);
    return time;
  }

  /**
   * The time after a delay; for a negative delay, now.
   *
   * @throws IllegalArgumentException when that is later than {@link #LATEST}
   */
  public static Instant checked(Instant now, Duration delay) {
    if (delay.isNegative()) return now;
    Instant time = after(now, delay);
    if (delay.compareTo(Duration.between(now, time)) > 0) throw tooLate("The delay " + delay);
    return time;
  }

  /** Returns the sum, or {@link #LATEST} if it is later than that. */
  public static Instant after(Instant time, Duration delay) {
    Duration most = Duration.between(time, LATEST);
    return delay.compareTo(most) > 0 ? LATEST : time.plus(delay);
  }

  private static IllegalArgumentException tooLate(String what) {
    return new IllegalArgumentException(
        what
            + " is past the year 9999, the latest that a job can be scheduled for. A job that must"
            + " never run is a job not to push.");
  }

  /** A sorted set's score for a time. */
  public static byte[] score(Instant time) {
    return Keys.bytes(Double.toString(seconds(time)));
  }
}
