package jobsinpractice.lab13;

// region limit-imports
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jobsinpractice.engine.Redis;

// endregion

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

  // region task-5
  private static final String TURN =
      """
      local limit, period = tonumber(ARGV[2]), tonumber(ARGV[3])
      redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - period)
      local turn = redis.call('ZSCORE', KEYS[1], ARGV[1])
      if not turn then
        local before = redis.call('ZRANGE', KEYS[1], -limit, -limit, 'WITHSCORES')[2]
        turn = math.max(now, (before or 0) + period)
        redis.call('ZADD', KEYS[1], turn, ARGV[1])
        redis.call('PEXPIRE', KEYS[1], math.ceil((turn - now + period) / 1000))
      end
      return math.max(0, turn - now)
      """;

  /**
   * Returns how long this call waits for its turn; zero if it may start now. The method never waits
   * itself.
   *
   * @param call this call's name, which stays the same when this call asks again
   */
  Duration turn(String partner, String call) {
    List<String> keys = List.of("limit:" + partner);
    List<String> args = List.of(call, "" + limit, "" + periodMicros);
    Object micros = redis.call(jedis -> jedis.eval(clock + TURN, keys, args));
    return Duration.of((Long) micros, ChronoUnit.MICROS);
  }
  // endregion
}
