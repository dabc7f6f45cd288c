package jobsinpractice.lab7;

// region restarts-imports
import java.time.Duration;
import java.util.List;
import jobsinpractice.engine.Redis;
import redis.clients.jedis.params.SetParams;

// endregion

/** Spreads restarts: one process of the fleet at a time, and with a pause after each crash. */
final class Restarts {
  /** The key with the identity of the process that has the turn; absent while it is free. */
  static final String TURN = "restart:turn";

  /** A life of this length or longer shows that the process did not die while it started. */
  static final Duration LIFE = Duration.ofSeconds(10);

  static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Redis redis;
  private final String identity;
  private final Duration turn;

  /**
   * @param identity the identity of this process
   * @param turn how long a turn lasts: the drain, and the start of the next process
   */
  Restarts(Redis redis, String identity, Duration turn) {
    this.redis = redis;
    this.identity = identity;
    this.turn = turn;
  }

  // region task-4
  /**
   * Takes the turn if it is free. The turn expires after {@code turn}, because a process that dies
   * in its turn cannot give it back. Of many processes that ask at once, exactly one gets it.
   * Asking must not prolong a turn. While Redis is away, takeTurn must not return true; it may
   * throw RedisUnavailable.
   *
   * @return whether this process has the turn now, even if it had it before
   */
  boolean takeTurn() {
    SetParams ifFree = SetParams.setParams().nx().px(turn.toMillis());
    return redis.call(jedis -> jedis.set(TURN, identity, ifFree)) != null
        || identity.equals(redis.call(jedis -> jedis.get(TURN)));
  }

  /**
   * Returns how long a supervisor waits before it starts the process again. Zero if the last life
   * was LIFE or longer, or if there was none yet. FIRST_PAUSE after one shorter life, and twice as
   * long after each further short life in a row, but never more than LONGEST_PAUSE.
   *
   * @param lives how long each life lasted, the oldest first; may be empty
   */
  static Duration pause(List<Duration> lives) {
    Duration pause = Duration.ZERO;
    for (Duration life : lives) {
      Duration twice = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
      pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
      if (life.compareTo(LIFE) >= 0) {
        pause = Duration.ZERO;
      }
    }
    return pause;
  }
  // endregion
}
