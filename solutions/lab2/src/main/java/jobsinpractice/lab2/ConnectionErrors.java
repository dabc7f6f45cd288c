package jobsinpractice.lab2;

// region connection-imports
import java.util.concurrent.atomic.AtomicInteger;
import jobsinpractice.engine.WorkerListener;

// endregion

/**
 * Counts how often this worker lost its Redis. The worker tells its listeners; a listener that
 * throws is logged and changes nothing, so nobody notices that it no longer counts.
 */
final class ConnectionErrors implements WorkerListener {
  // region task-2
  private final AtomicInteger count = new AtomicInteger();

  /** Called by whichever thread meets the outage first. */
  @Override
  public void redisLost(Throwable error) {
    count.incrementAndGet();
  }

  /** Connection errors since the worker started, one for each outage. */
  int count() {
    return count.get();
  }
  // endregion
}
