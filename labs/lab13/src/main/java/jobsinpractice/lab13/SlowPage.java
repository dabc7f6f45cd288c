package jobsinpractice.lab13;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;

/** Given. The support page as it is: its numbers are right, and every request reads everything. */
final class SlowPage {
  private final Redis redis;
  private final Clock clock;

  SlowPage(Redis redis, Clock clock) {
    this.redis = redis;
    this.clock = clock;
  }

  /** Returns each queue and how many jobs wait in it. It misses a queue in which no job waits. */
  Map<String, Long> waiting() {
    Map<String, Long> sizes = new LinkedHashMap<>();
    for (String key : redis.call(jedis -> jedis.keys("queue:*"))) {
      List<String> jobs = redis.call(jedis -> jedis.lrange(key, 0, -1));
      sizes.put(key.substring("queue:".length()), (long) jobs.size());
    }
    return sizes;
  }

  /** Returns the payload of the job that waits longest in a queue; null if none waits. */
  String oldest(String queue) {
    List<String> jobs = redis.call(jedis -> jedis.lrange(Keys.queue(queue), 0, -1));
    return jobs.isEmpty() ? null : jobs.get(jobs.size() - 1);
  }

  /** Returns how many retries are due within this time from now, with the overdue ones. */
  long retriesWithin(Duration time) {
    double until = clock.millis() / 1e3 + time.toMillis() / 1e3;
    return redis.call(jedis -> jedis.zrangeWithScores(Keys.RETRY, 0, -1)).stream()
        .filter(retry -> retry.getScore() <= until)
        .count();
  }
}
