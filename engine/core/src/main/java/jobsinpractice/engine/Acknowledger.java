package jobsinpractice.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import jobsinpractice.engine.Outcome.Settlement;

/**
 * Writes outcomes to Redis, many in one round trip: whatever ends while one round trip is under way
 * goes with the next. No settlement is forgotten in an outage; it is sent again until Redis takes
 * it.
 */
final class Acknowledger {
  private static final int MOST = 500;

  private final Fetcher fetcher;
  private final Role role;
  private final Queue<Settlement> ended = new ConcurrentLinkedQueue<>();
  private List<Settlement> unsent = List.of();
  private volatile Thread sleeper;

  Acknowledger(Fetcher fetcher, Connectivity connectivity) {
    this.fetcher = fetcher;
    this.role = new Role("acknowledger", this::settleSome, connectivity);
  }

  void start() {
    role.start();
  }

  void add(Settlement settlement) {
    ended.add(settlement);
    Thread asleep = sleeper;
    if (asleep != null) LockSupport.unpark(asleep);
  }

  private Duration settleSome() {
    if (unsent.isEmpty()) unsent = drain();
    if (unsent.isEmpty()) {
      sleep();
      return null;
    }
    // If the reply is lost we send again: settling twice writes once.
    fetcher.settle(unsent);
    unsent = List.of();
    return Duration.ZERO;
  }

  private List<Settlement> drain() {
    List<Settlement> batch = new ArrayList<>();
    for (Settlement next; batch.size() < MOST && (next = ended.poll()) != null; ) batch.add(next);
    return batch;
  }

  private void sleep() {
    sleeper = Thread.currentThread();
    // Looked at again after announcing the sleep: an add between the two would be slept through.
    if (ended.isEmpty() && !role.ended()) LockSupport.parkNanos(this, 1_000_000_000L);
    sleeper = null;
  }

  /** Writes what has ended so far. Returns false if Redis did not take it all in time. */
  boolean flush(Duration most) throws InterruptedException {
    role.end();
    Thread asleep = sleeper;
    if (asleep != null) LockSupport.unpark(asleep);
    if (!role.join(most)) return false;
    try {
      while (!unsent.isEmpty() || !ended.isEmpty()) settleSome();
      return true;
    } catch (RedisUnavailable e) {
      return false; // still in flight: recovery will run these again
    }
  }
}
