package jobsinpractice.engine;

/**
 * Gets called about what a worker does. Every method may be left out. A listener that throws is
 * logged, and changes nothing: not the job's outcome, not the other listeners. Only {@code startup}
 * is different.
 *
 * <p>This interface has the events of the worker. It inherits those of an attempt from {@code
 * JobListener}, and {@code redisLost} and {@code redisBack} from {@code ConnectionListener}.
 *
 * <p>Job methods are called on the thread that ran the job, before its outcome is written. {@code
 * heartbeat}, {@code redisLost}, and {@code redisBack} are called on threads of their own.
 */
public interface WorkerListener extends JobListener, ConnectionListener {
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
}
