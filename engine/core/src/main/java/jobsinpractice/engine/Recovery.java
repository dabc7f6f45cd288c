package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import jobsinpractice.engine.Fetcher.Recovered;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.Timestamps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Gives the in-flight jobs of dead processes back to their queues, in order. Runs in every process,
 * all the time. abandoned.lua decides which process is dead.
 *
 * <p>A list that cannot be recovered is logged with its name and looked at again a minute later;
 * the others go on.
 */
final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  /** Lists that one script looks at: about two milliseconds of Redis. */
  private static final int LISTS = 1_000;

  /** One pass looks at ten times that at most; the next one, ten seconds later, goes on. */
  private static final int LOOKS = 10;

  private final Redis redis;
  private final OncePerMinute lines = new OncePerMinute();

  Recovery(Redis redis) {
    this.redis = redis;
  }

  /** What abandoned.lua found. Its time is text, to be written as it is. */
  private record Found(byte[] now, long looked, List<?> lists, List<?> odd) {}

  Recovered recover() {
    Recovered total = Recovered.NONE;
    for (int look = 0; look < LOOKS; look++) {
      Found found = look();
      for (Object odd : found.odd) {
        LOG.error(
            "Recovery: {} in the sorted set {} is not the in-flight list of a process. If no program"
                + " of yours needs it there, remove it (ZREM).",
            text(odd),
            Keys.IN_FLIGHT);
      }
      for (Object list : found.lists) total = total.plus(recover(text(list), found));
      if (found.looked < LISTS) break;
    }
    return total;
  }

  private Found look() {
    List<byte[]> keys = List.of(Keys.bytes(Keys.IN_FLIGHT), Keys.bytes(Keys.RECOVERY));
    List<byte[]> args =
        List.of(
            number(Limits.HEARTBEAT_LIFE.toSeconds()),
            number(Limits.OUTAGE.toSeconds()),
            number(LISTS),
            number(Limits.LATE_CLAIMS.toSeconds()));
    List<?> reply = (List<?>) redis.run(Script.ABANDONED, keys, args);
    return new Found(
        (byte[]) reply.get(0), (Long) reply.get(1), (List<?>) reply.get(2), (List<?>) reply.get(3));
  }

  private Recovered recover(String list, Found found) {
    AbandonedList abandoned = new AbandonedList(redis, list, time(found.now));
    try {
      abandoned.recover();
    } catch (RedisUnavailable e) {
      throw e;
    } catch (RuntimeException | Error e) {
      // One list, one job in it even, must not keep the others in flight.
      LOG.error("Recovery: the jobs in {} stay in flight for now: {}", list, text(e));
      LOG.debug("Where it failed", e);
      postpone(list, found);
    }
    Recovered some = abandoned.recovered();
    if (abandoned.left() > 0) {
      postpone(list, found);
      if (lines.permits(list)) {
        LOG.error(
            "Recovery: {} poison pills stay in flight in {}, because the key {} is not a sorted set."
                + " Rename that key.",
            abandoned.left(),
            list,
            Keys.DEAD);
      }
    }
    if (!some.equals(Recovered.NONE)) {
      LOG.warn(
          "Recovered from {}, queue {}: {} back in the queue; set aside in the dead set as poison"
              + " pills: {}",
          abandoned.owner(),
          abandoned.queue(),
          some.back() == 1 ? "1 job" : some.back() + " jobs",
          some.setAside());
    }
    return some;
  }

  /** Registered as if it had beaten now, so that a fault is met once a minute and after others. */
  private void postpone(String list, Found found) {
    double now = Double.parseDouble(new String(found.now, US_ASCII));
    redis.call(jedis -> jedis.zadd(Keys.IN_FLIGHT, now, list));
  }

  private static Instant time(byte[] seconds) {
    return Timestamps.instant(Double.parseDouble(new String(seconds, US_ASCII)));
  }

  private static byte[] number(long number) {
    return Keys.bytes(Long.toString(number));
  }

  private static String text(Throwable e) {
    return e instanceof JedisException ? e.getMessage() : e.toString();
  }

  private static String text(Object bytes) {
    return new String((byte[]) bytes, UTF_8);
  }
}
