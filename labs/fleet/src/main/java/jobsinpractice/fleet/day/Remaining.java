package jobsinpractice.fleet.day;

import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;

/** The payloads that are still in Redis: waiting, in flight, to be retried, scheduled, or dead. */
final class Remaining {
  private final List<String> anywhere = new ArrayList<>();
  private final List<String> dead;

  private Remaining(Redis redis) {
    dead = redis.call(jedis -> jedis.zrange(Keys.DEAD, 0, -1));
    anywhere.addAll(dead);
    for (String set : List.of(Keys.RETRY, Keys.SCHEDULE)) {
      anywhere.addAll(redis.call(jedis -> jedis.zrange(set, 0, -1)));
    }
    List<String> lists = new ArrayList<>(redis.call(jedis -> jedis.zrange(Keys.IN_FLIGHT, 0, -1)));
    for (String queue : redis.call(jedis -> jedis.smembers(Keys.QUEUES))) {
      lists.add(Keys.queue(queue));
    }
    for (String list : lists) {
      anywhere.addAll(redis.call(jedis -> jedis.lrange(list, 0, -1)));
    }
  }

  static Remaining in(Redis redis) {
    return new Remaining(redis);
  }

  /** Returns whether a payload has this text, such as a job id. */
  boolean has(String text) {
    return anywhere.stream().anyMatch(payload -> payload.contains(text));
  }

  boolean isDead(String text) {
    return dead.stream().anyMatch(payload -> payload.contains(text));
  }

  /** Returns how many jobs wait in queues. */
  static long waiting(Redis redis) {
    long waiting = 0;
    for (String queue : redis.call(jedis -> jedis.smembers(Keys.QUEUES))) {
      waiting += redis.call(jedis -> jedis.llen(Keys.queue(queue)));
    }
    return waiting;
  }
}
