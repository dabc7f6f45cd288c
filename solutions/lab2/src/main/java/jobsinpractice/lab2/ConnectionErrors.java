package jobsinpractice.lab2;

// region connection-imports
import java.util.concurrent.atomic.AtomicInteger;
import jobsinpractice.engine.WorkerListener;

// endregion

/**
 * Counts how often a worker lost its Redis. The worker calls its listeners. When a listener throws,
 * the worker logs the exception and goes on, so a count that stopped is easy to overlook.
 */
final class ConnectionErrors implements WorkerListener {
  // region task-2
  private final AtomicInteger count = new AtomicInteger();

  @Override
  public void redisLost(Throwable error) {
    count.incrementAndGet();
  }

  /** Returns how many outages the workers that share this object have reported. */
  int count() {
    return count.get();
  }
  // endregion
}
