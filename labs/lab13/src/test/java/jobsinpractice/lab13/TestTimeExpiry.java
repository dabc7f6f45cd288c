package jobsinpractice.lab13;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Redis;

/**
 * Lets keys expire by the time that a test chooses: 150 s of calls take less than a second, and
 * until then no key would expire by itself.
 */
final class TestTimeExpiry {
  /** A time to live that marks a key (ms): longer than any that a rate limit sets. */
  private static final long NOTED = 10_000_000_000L;

  private static final String LIVES =
      """
      local lives = {}
      for _, key in ipairs(redis.call('KEYS', '*')) do
        local life = redis.call('PTTL', key)
        if life >= 0 and life < ARGV[1] / 2 then
          redis.call('PEXPIRE', key, ARGV[1])
          table.insert(lives, key)
          table.insert(lives, life)
        end
      end
      return lives
      """;

  private final Redis redis;
  private final Map<String, Long> ends = new HashMap<>();
  private long last;

  TestTimeExpiry(Redis redis) {
    this.redis = redis;
  }

  /** Deletes the keys whose time to live has passed at this time (ms). */
  void at(long millis) {
    List<?> lives =
        (List<?>) redis.call(jedis -> jedis.eval(LIVES, List.of(), List.of("" + NOTED)));
    for (int i = 0; i < lives.size(); i += 2) {
      ends.put((String) lives.get(i), last + (Long) lives.get(i + 1));
    }
    ends.forEach(
        (key, end) -> {
          if (end <= millis) redis.call(jedis -> jedis.del(key));
        });
    ends.values().removeIf(end -> end <= millis);
    last = millis;
  }
}
