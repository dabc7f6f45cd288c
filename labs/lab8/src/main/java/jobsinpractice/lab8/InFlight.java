package jobsinpractice.lab8;

import static jobsinpractice.lab8.Ending.bytes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;

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
    // Lab 8, task 1: move up to `most` jobs from the queue to the in-flight list, so that a crash at
    // any moment leaves each job in one of the two, and return them, the oldest first.
    throw ToDo.task(8, 1);
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
    // Lab 8, task 2: take the job out of the in-flight list and write its ending in one step, or
    // write nothing if it is not in flight any more; return whether it was.
    throw ToDo.task(8, 2);
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
    // Lab 8, task 3: if the owner is dead, return its jobs to their queue in their order, checking
    // its heartbeat in the same step that takes a job; return how many you took.
    throw ToDo.task(8, 3);
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
    // Lab 8, task 4: record that this process died with this job, and return where the job goes:
    // back, or from the third process on to the dead set with the reason.
    throw ToDo.task(8, 4);
  }

  /**
   * Returns every job that this process still has in flight to the head of its queue, when a stop
   * has run out of time. Workers then claim the jobs in the same order as before. A hand-back is
   * not a death, so it never asks {@link #goesTo}.
   */
  void handBack(String queue) {
    // Lab 8, task 5: return everything that this process still has in flight to its queue, in its
    // order.
    throw ToDo.task(8, 5);
  }
}
