package jobsinpractice.engine;

/**
 * Gets called when Redis is lost, and when it is back, on a thread of its own. See {@link
 * WorkerListener}.
 */
interface ConnectionListener {
  /** Once per outage: a command failed, and Redis does not answer on a new connection either. */
  default void redisLost(Throwable error) {}

  /** Once per outage, when the first command succeeds again. */
  default void redisBack() {}
}
