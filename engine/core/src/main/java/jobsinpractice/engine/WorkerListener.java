package jobsinpractice.engine;

import java.time.Duration;
import java.time.Instant;

/**
 * Gets called about what a worker does. Every method may be left out. A listener that throws is
 * logged, and changes nothing: not the job's outcome, not the other listeners. Only {@code startup}
 * is different.
 *
 * <p>Job methods are called on the thread that ran the job, before its outcome is written. {@code
 * heartbeat}, {@code redisLost}, and {@code redisBack} are called on threads of their own.
 */
public interface WorkerListener {
  /**
   * The worker is about to start: no heartbeat is written and no job claimed before every listener
   * has returned. If it throws, the worker does not start, and {@code shutdown} is called.
   */
  default void startup(Worker worker) {}

  /**
   * Every 10 s, after the heartbeat is written; on a thread of its own. A call that takes longer
   * than that delays the next call, and not the heartbeat.
   */
  default void heartbeat(Worker worker) {}

  /** The worker claims no more jobs. */
  default void quiet(Worker worker) {}

  /**
   * The last call: all jobs have ended or were handed back. A stop does not wait for it beyond four
   * seconds after its timeout.
   */
  default void shutdown(Worker worker) {}

  default void jobStarted(Job job) {}

  default void jobSucceeded(Job job, Duration elapsed) {}

  /**
   * An attempt failed. {@code jobRetried} or {@code jobDied} follows, for the same attempt.
   *
   * @param error an {@link UnknownJobClass} if this worker has no handler for the job's class; that
   *     name comes from Redis and may be any text
   */
  default void jobFailed(Job job, Throwable error, Duration elapsed) {}

  default void jobRetried(Job job, Instant at) {}

  /** No attempt will follow: it is in the dead set, or dropped if its options say so. */
  default void jobDied(Job job, Throwable error) {}

  /** Once per outage: a command failed, and Redis does not answer on a new connection either. */
  default void redisLost(Throwable error) {}

  /** Once per outage, when the first command succeeds again. */
  default void redisBack() {}
}
