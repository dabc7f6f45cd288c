package jobsinpractice.engine.admin;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;

/**
 * The fleet's counters and sizes, read at one time. Counters only grow, until Redis loses its data:
 * a rate is the difference of two readings over the time between them.
 */
public record Stats(
    long processed,
    long failed,
    long enqueued,
    long scheduled,
    long retries,
    long dead,
    long processes,
    long busy) {

  public static Stats of(Redis redis) {
    List<String> processes = redis.call(jedis -> List.copyOf(jedis.smembers(Keys.PROCESSES)));
    long busy = 0;
    for (String process : processes) {
      busy += number(redis.call(jedis -> jedis.hget(process, "busy")));
    }
    return new Stats(
        number(redis.call(jedis -> jedis.get(Keys.PROCESSED))),
        number(redis.call(jedis -> jedis.get(Keys.FAILED))),
        Queue.all(redis).stream().mapToLong(Queue::size).sum(),
        redis.call(jedis -> jedis.zcard(Keys.SCHEDULE)),
        redis.call(jedis -> jedis.zcard(Keys.RETRY)),
        redis.call(jedis -> jedis.zcard(Keys.DEAD)),
        processes.size(),
        busy);
  }

  /** Attempts (processed or failed) of each day, the newest first, days in UTC. */
  public static Map<LocalDate, Long> history(
      Redis redis, String counter, LocalDate last, int days) {
    Map<LocalDate, Long> history = new LinkedHashMap<>();
    for (int i = 0; i < days; i++) {
      LocalDate day = last.minusDays(i);
      history.put(day, number(redis.call(jedis -> jedis.get(counter + ":" + day))));
    }
    return history;
  }

  private static long number(String text) {
    return text == null ? 0 : Long.parseLong(text);
  }
}
