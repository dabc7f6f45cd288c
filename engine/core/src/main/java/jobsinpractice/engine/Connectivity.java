package jobsinpractice.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Redis answers this worker: says so once when it is lost, and once when it is back. */
final class Connectivity {
  private static final Logger LOG = LoggerFactory.getLogger(Connectivity.class);

  private final Listeners listeners;
  private final AtomicReference<Outage> outage = new AtomicReference<>();
  private volatile long backSince = System.nanoTime() - 1;

  /**
   * @param since when it was noticed (ns)
   */
  private record Outage(long since) {}

  Connectivity(Listeners listeners) {
    this.listeners = listeners;
  }

  /**
   * @param since when the step began that failed (ns). One that began before Redis was back found
   *     out late about an outage that is over, not about a new one.
   */
  void lost(Throwable error, long since) {
    if (since - backSince < 0) return;
    if (!outage.compareAndSet(null, new Outage(System.nanoTime()))) return;
    LOG.warn("{} Jobs that run go on; trying again.", error.getMessage());
    listeners.tell(listener -> listener.redisLost(error));
  }

  /**
   * @param since when the step began that Redis answered (ns). One that began before the outage was
   *     noticed says nothing about its end.
   */
  void answered(long since) {
    Outage over = outage.get();
    if (over == null || since - over.since < 0) return;
    backSince = System.nanoTime();
    if (!outage.compareAndSet(over, null)) return;
    LOG.warn("Redis is back; work goes on.");
    listeners.tell(WorkerListener::redisBack);
  }
}
