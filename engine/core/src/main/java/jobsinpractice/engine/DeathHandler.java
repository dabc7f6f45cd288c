package jobsinpractice.engine;

/**
 * Gets called when a job has failed on this worker and no attempt will follow. A handler that
 * throws is logged, and changes nothing.
 *
 * <p>No handler is called for a job that reaches the dead set in another way: its process died too
 * often while running it (a poison pill), its payload cannot be read, or a person killed it on a
 * page. An alarm on the size of the dead set covers these.
 */
@FunctionalInterface
public interface DeathHandler {
  void died(Job job, Throwable error) throws Exception;
}
