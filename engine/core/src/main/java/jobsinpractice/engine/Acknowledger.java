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
 * it. One that Redis refuses for a reason of its own is tried again later, and holds up no other.
 */
final class Acknowledger {
  private static final int MOST = 500;

  private final Fetcher fetcher;
  private final BackgroundLoop role;
  private final Queue<Settlement> ended = new ConcurrentLinkedQueue<>();
  private final RefusedSettlements refused = new RefusedSettlements();
  private List<Settlement> unsent = List.of();
  private volatile Thread sleeper;

  Acknowledger(Fetcher fetcher, Connectivity connectivity) {
    this.fetcher = fetcher;
    this.role = new BackgroundLoop("acknowledger", this::settleSome, connectivity);
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
    if (unsent.isEmpty()) unsent = refused.due();
    if (unsent.isEmpty()) unsent = drain();
    if (unsent.isEmpty()) {
      sleep();
      return null;
    }
    // If the reply is lost we send the same list again: settling twice writes once.
    settle(unsent);
    unsent = List.of();
    return Duration.ZERO;
  }

  private void settle(List<Settlement> batch) {
    try {
      fetcher.settle(batch);
      if (!refused.isEmpty()) refused.written(batch);
    } catch (RedisUnavailable e) {
      throw e;
    } catch (RefusedSettlementsException e) {
      refused.add(batch, e.settlements(), e);
    } catch (RuntimeException e) {
      // One that cannot be written must not hold up the others of its batch.
      if (batch.size() == 1) refused.add(batch, batch, e);
      else for (Settlement one : batch) settle(List.of(one));
    }
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
      for (List<Settlement> last : refused.all()) settle(last);
      return refused.isEmpty(); // what is left is handed back with the rest
    } catch (RedisUnavailable e) {
      return false; // still in flight: recovery will run these again
    }
  }
}
