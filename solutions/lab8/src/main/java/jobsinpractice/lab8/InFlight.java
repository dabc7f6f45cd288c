package jobsinpractice.lab8;

// region imports
import static jobsinpractice.lab8.Ending.bytes;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.testkit.ToDo;
import redis.clients.jedis.args.ListDirection;

// endregion

/**
 * Moves jobs into and out of the in-flight lists in Redis: one list for each process and queue. A
 * job in such a list survives its process.
 *
 * <p>A claim takes jobs from the right of a queue and puts them at the left of the in-flight list.
 * So the newest claim is leftmost, just as the newest job is leftmost in a queue.
 *
 * <p>When Redis cannot be reached, {@link Redis#call} throws {@code RedisUnavailable}. These
 * methods never catch it: the engine has to notice the outage, and then settles and recovers again
 * later.
 */
class InFlight {
  /** A job that was in flight when this many processes died is a poison pill. */
  static final int POISON = 3;

  /**
   * How long Redis remembers a death, by its own clock; a later death with the same job may renew
   * that time.
   */
  static final Duration REMEMBERED = Duration.ofHours(72);

  private final Redis redis;
  private final Clock clock;
  private final String identity;

  /**
   * Uses this Redis and this clock for one process.
   *
   * @param identity this process's name, and the key of its heartbeat in Redis
   */
  InFlight(Redis redis, Clock clock, String identity) {
    this.redis = redis;
    this.clock = clock;
    this.identity = identity;
  }

  /** Returns the key of this process's in-flight list for a queue. */
  String list(String queue) {
    return Keys.inFlight(identity, queue);
  }

  /**
   * Moves waiting jobs to this process's in-flight list, the oldest job first. Each job is always
   * in one of the two lists. Never waits for a job to arrive.
   *
   * @param most how many jobs to claim, 0 or more; all that wait if they are fewer
   * @return the claimed payloads, the oldest first; an empty list if no job waits
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
   * nothing if the job is not in flight any more. If several equal payloads are in flight, exactly
   * one of them leaves.
   *
   * @param payload the payload as it was claimed, byte for byte
   * @return whether the job was in flight
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
   * Takes every job out of the in-flight list of a dead process and writes the ending that {@link
   * #goesTo} returns for it, usually back to the head of its queue. Workers then claim the jobs in
   * the same order as before. A process is dead if its heartbeat, the key {@code owner}, does not
   * exist. Never takes a job from a live process, and never asks {@link #goesTo} about the jobs of
   * a process that is alive at the start. Otherwise asks it once for each job. A dead process may
   * come back at any moment, and then keeps its other jobs, whether {@link #goesTo} was asked about
   * them or not. If another process has taken a job in the meantime, this may stop there or go on.
   *
   * @param owner the identity of another process
   * @return how many jobs were taken; 0 for a live process. If the process comes back halfway, the
   *     jobs that were taken before
   */
  int recover(String owner, String queue) {
    // region task-3
    String script =
        "if redis.call('EXISTS', KEYS[5]) == 1 then return -1 end\n"
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
      if (answer.equals(-1L)) {
        break; // it is back: no further death to record
      }
      taken += answer.equals(1L) ? 1 : 0;
    }
    return taken;
    // endregion
  }

  /**
   * Given. Returns where a dead process's job goes: what {@link #afterDeathOf} returns, or back to
   * the queue until you have written it.
   */
  Ending goesTo(String owner, String queue, byte[] payload) {
    try {
      return afterDeathOf(owner, queue, payload);
    } catch (ToDo notYet) {
      return Ending.back(queue, payload);
    }
  }

  /**
   * Records that a process died with this job in flight, and returns where the job goes. Until the
   * third death that is {@link Ending#back}, and from then on {@link Ending#poison}. One process's
   * death counts once, even if it is recorded several times: a recovery may be killed and repeated,
   * and then this returns the same. A payload that is not a job counts in the same way: {@link
   * Ending#jid} names every payload.
   *
   * @param owner the identity of the process that died
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
   * Returns every job that this process still has in flight to the head of its queue, when a stop
   * has run out of time. Workers then claim the jobs in the same order as before. A hand-back is
   * not a death, so it never asks {@link #goesTo}.
   */
  void handBack(String queue) {
    // region task-5
    for (byte[] payload : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, -1))) {
      settle(queue, payload, Ending.back(queue, payload));
    }
    // endregion
  }
}
