package jobsinpractice.batches;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * Counts jobs of batches in the dead set that no worker counted when they got there: poison pills,
 * and jobs that a person killed. Reads the whole set once, and then what is new.
 */
final class BuriedJobs {
  private static final Logger LOG = LoggerFactory.getLogger(BuriedJobs.class);
  private static final int PAGE = 500;

  /** By how much the clock that buried a job may be behind that of Redis. */
  private static final double SKEW = Duration.ofMinutes(5).toSeconds();

  private final Redis redis;

  /** Entries that were counted and are still looked at, by their score. */
  private final Map<String, Double> counted = new HashMap<>();

  private double from;

  BuriedJobs(Redis redis) {
    this.redis = redis;
  }

  /** Returns how many it counted. */
  int count() {
    if (!redis.<Boolean>call(jedis -> jedis.exists(Keys.BATCHES))) return 0;
    int found = 0;
    double newest = from;
    double now = 0;
    long looked = PAGE;
    for (int skip = 0; looked == PAGE; skip += PAGE) {
      List<?> page = page(skip);
      now = number(page.get(0));
      looked = (Long) page.get(1);
      if (looked > 0) newest = Math.max(newest, number(page.get(2)));
      for (int i = 3; i < page.size(); i += 2) {
        if (count((byte[]) page.get(i), number(page.get(i + 1)))) found++;
      }
    }
    from = Math.max(from, Math.min(newest, now) - SKEW);
    counted.values().removeIf(score -> score < from);
    return found;
  }

  private List<?> page(int skip) {
    List<byte[]> args =
        BatchScript.bytes(Double.toString(from), Integer.toString(skip), Integer.toString(PAGE));
    return (List<?>) BatchScript.BURIED.run(redis, BatchScript.bytes(Keys.DEAD), args);
  }

  private boolean count(byte[] payload, double score) {
    try {
      Job job = Job.parse(payload, null);
      String bid = Bid.of(job).orElse(null);
      if (bid == null || counted.containsKey(job.jid() + " " + score)) return false;
      String error = job.field("error_message").map(String::valueOf).orElse("killed by a person");
      long done = BatchWriter.progress(redis, "dead", bid, job.jid(), error);
      counted.put(job.jid() + " " + score, score);
      return done > 0;
    } catch (MalformedPayload e) {
      return false;
    } catch (JedisDataException e) {
      LOG.error("A dead job was not counted in its batch: {}", e.getMessage());
      return false;
    }
  }

  private static double number(Object text) {
    return Double.parseDouble(new String((byte[]) text, UTF_8));
  }
}
