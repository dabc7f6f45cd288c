package jobsinpractice.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Redis answers this worker: says so once when it is lost, and once when it is back. */
final class Connectivity {
  private static final Logger LOG = LoggerFactory.getLogger(Connectivity.class);

  private final Listeners listeners;
  private final AtomicReference<Throwable> outage = new AtomicReference<>();
  private volatile long backSince = System.nanoTime() - 1;

  Connectivity(Listeners listeners) {
    this.listeners = listeners;
  }

  /**
   * @param since when the step began that failed (ns). One that began before Redis was back found
   *     out late about an outage that is over, not about a new one.
   */
  void lost(Throwable error, long since) {
    if (since - backSince < 0) return;
    if (!outage.compareAndSet(null, error)) return;
    LOG.warn("{} Jobs that run go on; trying again.", error.getMessage());
    listeners.tell(listener -> listener.redisLost(error));
  }

  void answered() {
    if (outage.get() == null) return;
    backSince = System.nanoTime();
    if (outage.getAndSet(null) == null) return;
    LOG.warn("Redis is back; work goes on.");
    listeners.tell(WorkerListener::redisBack);
  }
}
