package jobsinpractice.lab8;

import static jobsinpractice.lab8.Ending.bytes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jobsinpractice.engine.Keys;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;

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
    // Lab 8, task 1: move up to so many jobs from the queue into the in-flight list, so that a crash at
    // any moment finds each of them in one of the two, and answer them, the longest waiting first.
    throw ToDo.task(8, 1);
  }

  /**
   * Takes one job out of this process's in-flight list and writes its ending, in one step. Writes
   * nothing when the job is not in flight any more.
   *
   * @param payload as it was claimed
   * @return whether it was in flight
   */
  boolean settle(String queue, byte[] payload, Ending ending) {
    // Lab 8, task 2: take the job out of the in-flight list and write its ending, in one step, and
    // nothing when it is not in flight any more; answer whether it was.
    throw ToDo.task(8, 2);
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
    // Lab 8, task 3: if the owner is dead, give its jobs back in their order; look whether it is dead in
    // the same step that takes a job; answer how many were taken.
    throw ToDo.task(8, 3);
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
    // Lab 8, task 4: note that this process died with this job; answer where the job goes: back, or at
    // the death of the third process into the dead set, with the reason.
    throw ToDo.task(8, 4);
  }

  /**
   * TERM, and the time is up: gives what this process still has in flight back to the head of its
   * queue. The jobs are taken again in the order in which they were claimed. What was settled while
   * there was time is left alone.
   */
  void handBack(String queue) {
    // Lab 8, task 5: give whatever this process still has in flight back to its queue, in its order.
    throw ToDo.task(8, 5);
  }
}
