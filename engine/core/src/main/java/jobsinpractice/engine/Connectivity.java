package jobsinpractice.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Redis answers this worker: says so once when it is lost, and once when it is back. */
final class Connectivity {
  private static final Logger LOG = LoggerFactory.getLogger(Connectivity.class);

  private final Listeners listeners;
  private final AtomicReference<Throwable> outage = new AtomicReference<>();

  Connectivity(Listeners listeners) {
    this.listeners = listeners;
  }

  void lost(Throwable error) {
    if (!outage.compareAndSet(null, error)) return;
    LOG.warn("{} Jobs that run go on; trying again.", error.getMessage());
    listeners.tell(listener -> listener.redisLost(error));
  }

  void answered() {
    if (outage.get() == null || outage.getAndSet(null) == null) return;
    LOG.warn("Redis is back; work goes on.");
    listeners.tell(WorkerListener::redisBack);
  }

  boolean isLost() {
    return outage.get() != null;
  }
}
