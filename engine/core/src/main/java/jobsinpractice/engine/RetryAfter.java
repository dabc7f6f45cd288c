package jobsinpractice.engine;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Implemented by an exception that knows how long the other side wants to be left alone, as HTTP's
 * {@code Retry-After}. The job is not tried again before that.
 *
 * @since 0.2.0
 */
public interface RetryAfter {
  /** One day. A server that asks for more, by mistake or by malice, gets this. */
  Duration LONGEST = Duration.ofDays(1);

  /** Returns how long to wait from now; null if the other side did not ask for a time. */
  Duration retryAfter();

  /**
   * Reads the value of the HTTP header: a number of seconds, or a date.
   *
   * @param header null if there is none
   * @param now what a date is compared with
   * @return empty for no header, and for one that is neither; a time that has passed is 0
   */
  static Optional<Duration> parse(String header, Instant now) {
    if (header == null) return Optional.empty();
    String value = header.strip();
    try {
      Duration wait =
          value.matches("[0-9]+")
              ? Duration.ofSeconds(value.length() > 9 ? 999_999_999 : Long.parseLong(value))
              : Duration.between(
                  now,
                  ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns what the error or one of its causes asks for, from 0 to {@link #LONGEST}. Never throws:
   * an exception whose own methods throw asks for nothing.
   */
  static Duration of(Throwable error) {
    try {
      Throwable cause = error;
      // A chain of causes can be a ring.
      for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
        if (!(cause instanceof RetryAfter asks)) continue;
        Duration wait = asks.retryAfter();
        if (wait == null || wait.isNegative()) return Duration.ZERO;
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
      }
    } catch (Throwable e) {
      return Duration.ZERO;
    }
    return Duration.ZERO;
  }
}
