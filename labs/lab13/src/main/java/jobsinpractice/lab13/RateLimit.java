package jobsinpractice.lab13;

import java.time.Duration;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;

/** A limit for calls to each partner, which all worker processes share. */
final class RateLimit {
  /** The first lines of a script: they set the variable now, in µs, by the clock of Redis. */
  static final String REDIS_CLOCK =
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000000 + time[2]
      """;

  private final Redis redis;
  private final String clock;
  private final int limit;
  private final long periodMicros;

  RateLimit(Redis redis, int limit, Duration period) {
    this(redis, REDIS_CLOCK, limit, period);
  }

  /**
   * @param clock the first lines of your script, which set the variable now, in µs: {@link
   *     #REDIS_CLOCK}, or in a test lines with a chosen time
   */
  RateLimit(Redis redis, String clock, int limit, Duration period) {
    this.redis = redis;
    this.clock = clock;
    this.limit = limit;
    this.periodMicros = period.toNanos() / 1_000;
  }

  // Lab 13, task 5: in one script, let at most `limit` calls to a partner start in any period, and
  // give each of the others a turn of its own.

  /**
   * Returns how long this call waits for its turn; zero if it may start now. The method
   * never waits itself.
   *
   * @param call this call's name, which stays the same when this call asks again
   */
  Duration turn(String partner, String call) {
    throw ToDo.task(13, 5);
  }
}
