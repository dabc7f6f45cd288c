package jobsinpractice.lab13;

// region page-imports
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;

// endregion

/**
 * The numbers of the support page, which every support agent's browser asks for every 2 s.
 *
 * <p>The cost of a request must not grow with the number of jobs, nor with the other keys in Redis.
 */
final class StatusPage {
  private final Redis redis;
  private final Clock clock;

  StatusPage(Redis redis, Clock clock) {
    this.redis = redis;
    this.clock = clock;
  }

  // region task-4
  /** Returns each queue of the set {@code queues} and how many jobs wait in it; 0 if none does. */
  Map<String, Long> waiting() {
    Map<String, Long> sizes = new LinkedHashMap<>();
    Set<String> queues = redis.call(jedis -> jedis.smembers(Keys.QUEUES));
    for (String queue : queues) {
      sizes.put(queue, redis.call(jedis -> jedis.llen(Keys.queue(queue))));
    }
    return sizes;
  }

  /** Returns the payload of the job that waits longest in a queue; null if none waits. */
  String oldest(String queue) {
    return redis.call(jedis -> jedis.lindex(Keys.queue(queue), -1));
  }

  /** Returns how many retries are due within this time from now, with the overdue ones. */
  long retriesWithin(Duration time) {
    double until = seconds() + time.toMillis() / 1e3;
    return redis.call(jedis -> jedis.zcount(Keys.RETRY, 0, until));
  }

  // endregion

  /** Returns the current time in the unit of the retry set: seconds since the epoch. */
  double seconds() {
    return clock.millis() / 1e3;
  }
}
