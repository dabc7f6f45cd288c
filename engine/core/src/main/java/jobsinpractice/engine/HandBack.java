package jobsinpractice.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.internal.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/** Gives back to their queues the jobs that a process still has in flight when it stops. */
final class HandBack {
  private static final Logger LOG = LoggerFactory.getLogger(HandBack.class);

  private static final byte[] MOST = Keys.bytes("1000");
  private static final byte[] MOST_BYTES = Keys.bytes(Integer.toString(16 << 20));

  private final Redis redis;
  private final String identity;
  private final Map<String, QueueKeys> places;
  private final OpenClaims claims;

  HandBack(Redis redis, String identity, Map<String, QueueKeys> places, OpenClaims claims) {
    this.redis = redis;
    this.identity = identity;
    this.places = places;
    this.claims = claims;
  }

  /** Gives back every job of every queue. Recovery no longer looks at lists that are empty then. */
  void all(List<String> queues) {
    List<String> empty = new ArrayList<>();
    for (String queue : queues) if (handBack(queue)) empty.add(Keys.inFlight(identity, queue));
    boolean mayClaim = !claims.calls().noneUnderWay() || claims.failedWithin(Limits.LATE_CLAIMS);
    if (!mayClaim && !empty.isEmpty()) forget(empty);
    redis.call(jedis -> jedis.unlink(Keys.settled(identity)));
  }

  private void forget(List<String> lists) {
    try {
      redis.call(jedis -> jedis.zrem(Keys.IN_FLIGHT, lists.toArray(String[]::new)));
    } catch (RedisUnavailable e) {
      throw e;
    } catch (JedisException e) {
      // A key of a wrong type must not break off the stop. Recovery also forgets empty lists.
      LOG.error("The key {} cannot be written: {}", Keys.IN_FLIGHT, e.getMessage());
    }
  }

  private boolean handBack(String queue) {
    QueueKeys place = places.get(queue);
    List<byte[]> keys = List.of(place.inFlight, place.queue);
    List<byte[]> args = List.of(MOST, MOST_BYTES);
    try {
      while ((Long) redis.run(Script.HANDBACK, keys, args) > 0) {
        // until none is left
      }
      return true;
    } catch (RedisUnavailable e) {
      throw e;
    } catch (JedisException e) {
      LOG.error("Jobs of queue {} stay in flight: {}", queue, e.getMessage());
      return false;
    }
  }
}
