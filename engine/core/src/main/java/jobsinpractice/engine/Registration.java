package jobsinpractice.engine;

import java.util.List;
import jobsinpractice.engine.internal.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/** Registers this process's in-flight lists where recovery looks for them, with each heartbeat. */
final class Registration {
  private static final Logger LOG = LoggerFactory.getLogger(Registration.class);
  private static final long LATE_MILLIS = Limits.HEARTBEAT_LIFE.toMillis() / 2;

  private final Redis redis;
  private final List<byte[]> lists;
  private final OncePerMinute lines = new OncePerMinute();
  private volatile boolean registered;
  private volatile long lastNanos;
  private volatile long lastMillis;

  Registration(Redis redis, String identity, List<String> queues) {
    this.redis = redis;
    this.lists = queues.stream().map(q -> Keys.bytes(Keys.inFlight(identity, q))).toList();
    beaten(); // the worker beats before its first claim
  }

  void beat() {
    try {
      redis.run(Script.BEAT, List.of(Keys.bytes(Keys.IN_FLIGHT), Keys.bytes(Keys.RECOVERY)), lists);
      beaten();
      registered = true;
    } catch (RedisUnavailable e) {
      throw e;
    } catch (JedisException e) {
      // The rest of the heartbeat still counts: this process is seen, and its signals are read.
      if (lines.permits("beat")) {
        LOG.error(
            "Should this process be killed, its running jobs would not be recovered: the key {}"
                + " cannot be written ({}). Rename it if it is not a sorted set.",
            Keys.IN_FLIGHT,
            e.getMessage());
      }
    }
  }

  /**
   * Before a claim: a process that was suspended may have been taken for dead, and its empty lists
   * forgotten. What it claims into a list that recovery does not know would be lost with it, so a
   * process that was never registered claims nothing.
   */
  void renewIfLate() {
    // Two clocks: one stands still while a machine is suspended, the other may be set.
    boolean late =
        System.nanoTime() - lastNanos > LATE_MILLIS * 1_000_000
            || Math.abs(System.currentTimeMillis() - lastMillis) > LATE_MILLIS;
    if (late) registered = false;
    if (!registered) beat();
    if (!registered) {
      throw new IllegalStateException(
          "no job is claimed while the key "
              + Keys.IN_FLIGHT
              + " cannot be written: if this process were killed, its jobs would be lost. Rename"
              + " that key if it is not a sorted set.");
    }
  }

  private void beaten() {
    lastNanos = System.nanoTime();
    lastMillis = System.currentTimeMillis();
  }
}
