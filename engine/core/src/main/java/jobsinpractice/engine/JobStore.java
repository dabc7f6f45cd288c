package jobsinpractice.engine;

import java.time.Instant;
import java.util.List;

/**
 * Where a {@link Client} puts its jobs: Redis, unless you give it a store of your own, such as a
 * list in a test or a table that is written in the same transaction as the order.
 */
@FunctionalInterface
public interface JobStore {
  /** Writes all or throws. */
  void write(List<Push> pushes, Instant now);

  /** A job to be written, and when it is due: null for now. */
  record Push(Job job, Instant due) {}

  /**
   * All of it but the writing: a bulk push makes its next batch ready while the last one is on its
   * way.
   *
   * @return writes all or throws, on whichever thread it is run
   */
  default Runnable ready(List<Push> pushes, Instant now) {
    return () -> write(pushes, now);
  }

  /**
   * One round trip for all. Crash before: nothing is pushed, and the caller knows no jid. After:
   * the jobs are in Redis. A connection lost between the two leaves the caller unsure: pushing
   * again may push twice.
   */
  static JobStore in(Redis redis) {
    return new RedisJobStore(redis);
  }
}
