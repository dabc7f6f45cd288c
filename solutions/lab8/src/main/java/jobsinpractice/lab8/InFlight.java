package jobsinpractice.lab8;

// region imports
import static jobsinpractice.lab8.Ending.bytes;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.Keys;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;
import redis.clients.jedis.args.ListDirection;

// endregion

/**
 * The jobs between claim and settlement: each stands in an in-flight list in Redis, one list for
 * each process and queue. What stands in it survives the process.
 *
 * <p>Jobs are claimed from the right of a queue, and pushed into the left of the in-flight list. So
 * the newest claim is the leftmost, as the newest job is in a queue.
 */
class InFlight {
  /** A job found in flight at the death of so many processes is taken for the cause. */
  static final int POISON = 3;

  /** How long it is remembered which processes died with a job. */
  static final Duration REMEMBERED = Duration.ofHours(72);

  private final Redis redis;
  private final Clock clock;
  private final String identity;

  /**
   * @param identity this process's name, and the key of its heartbeat in Redis
   */
  InFlight(Redis redis, Clock clock, String identity) {
    this.redis = redis;
    this.clock = clock;
    this.identity = identity;
  }

  /** The key of this process's in-flight list for a queue. */
  String list(String queue) {
    return Keys.inFlight(identity, queue);
  }

  /**
   * Takes jobs that wait, the longest waiting first, and puts each into this process's in-flight
   * list. Does not wait for more to come.
   *
   * @param most how many at most; fewer when fewer wait
   * @return their payloads, the longest waiting first; empty when none waits
   */
  List<byte[]> claim(String queue, int most) {
    // region task-1
    List<byte[]> claimed = new ArrayList<>();
    while (claimed.size() < most) {
      byte[] payload =
          redis.call(
              jedis ->
                  jedis.lmove(
                      bytes(Keys.queue(queue)),
                      bytes(list(queue)),
                      ListDirection.RIGHT,
                      ListDirection.LEFT));
      if (payload == null) {
        break;
      }
      claimed.add(payload);
    }
    return claimed;
    // endregion
  }

  /**
   * Takes one job out of this process's in-flight list and writes its ending, in one step. Writes
   * nothing when the job is not in flight any more.
   *
   * @param payload as it was claimed
   * @return whether it was in flight
   */
  boolean settle(String queue, byte[] payload, Ending ending) {
    // region task-2
    String script =
        "if redis.call('LREM', KEYS[1], -1, ARGV[1]) == 0 then return 0 end\n" + Ending.LUA;
    List<byte[]> keys = ending.keys(list(queue));
    List<byte[]> args = ending.args(payload);
    Object answer = redis.call(jedis -> jedis.eval(bytes(script), keys, args));
    return answer.equals(1L);
    // endregion
  }

  /**
   * Takes every job out of the in-flight list of a dead process and writes what {@link #goesTo}
   * answers for it: as a rule, back to the head of its queue. The jobs are taken again in the order
   * in which they were claimed. Takes nothing from a process that lives: one whose heartbeat, the
   * key {@code owner}, exists. It may come back at any moment.
   *
   * @param owner the identity of another process
   * @return how many jobs were taken out; 0 for a live process, and as many as were taken until
   *     then from one that comes back halfway
   */
  int recover(String owner, String queue) {
    // region task-3
    String script =
        "if redis.call('EXISTS', KEYS[5]) == 1 then return 0 end\n"
            + "if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 0 then return 0 end\n"
            + Ending.LUA;
    String list = Keys.inFlight(owner, queue);
    int taken = 0;
    if (redis.call(jedis -> jedis.exists(owner))) {
      return 0;
    }
    for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list), 0, -1))) {
      Ending ending = goesTo(owner, queue, payload);
      List<byte[]> keys = ending.keys(list);
      keys.add(bytes(owner));
      List<byte[]> args = ending.args(payload);
      Object answer = redis.call(jedis -> jedis.eval(bytes(script), keys, args));
      taken += answer.equals(1L) ? 1 : 0;
    }
    return taken;
    // endregion
  }

  /** Given: what {@link #afterDeathOf} says, once it says anything. Asked once for each job. */
  Ending goesTo(String owner, String queue, byte[] payload) {
    try {
      return afterDeathOf(owner, queue, payload);
    } catch (ToDo notYet) {
      return Ending.back(queue, payload);
    }
  }

  /**
   * Notes that this process died with this job in flight. At the third death it is set aside:
   * {@link Ending#poison}; until then it goes back: {@link Ending#back}. A recovery may itself be
   * killed and done again: one process's death counts once, however often it is noted.
   */
  Ending afterDeathOf(String owner, String queue, byte[] payload) {
    // region task-4
    String deaths = "deaths:" + Ending.jid(queue, payload);
    redis.call(jedis -> jedis.sadd(deaths, owner));
    redis.call(jedis -> jedis.expire(deaths, REMEMBERED.toSeconds()));
    if (redis.call(jedis -> jedis.scard(deaths)) < POISON) {
      return Ending.back(queue, payload);
    }
    String reason = "Its process died " + POISON + " times while it ran";
    return Ending.poison(queue, payload, clock.instant(), reason);
    // endregion
  }

  /**
   * TERM, and the time is up: gives what this process still has in flight back to the head of its
   * queue. The jobs are taken again in the order in which they were claimed. What was settled while
   * there was time is left alone.
   */
  void handBack(String queue) {
    // region task-5
    for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1))) {
      settle(queue, payload, Ending.back(queue, payload));
    }
    // endregion
  }
}
