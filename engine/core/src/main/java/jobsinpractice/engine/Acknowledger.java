package jobsinpractice.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import jobsinpractice.engine.Outcome.Settlement;

/**
 * Writes outcomes to Redis, many in one round trip: whatever ends while one round trip is under way
 * goes with the next. No settlement is forgotten in an outage; it is sent again until Redis takes
 * it. One that Redis refuses for a reason of its own is tried again later, and holds up no other.
 */
final class Acknowledger {
  private static final int MOST = 500;

  /** With so many ends that Redis has not taken, no more jobs are claimed. */
  private static final int MOST_WAITING = 10_000;

  /** And with ends whose payloads take this share of the heap (1/8). */
  private static final int HEAP_SHARE = 8;

  /** Between two attempts to write the last ends at a stop. */
  private static final Duration FLUSH_PAUSE = Duration.ofMillis(50);

  private final Fetcher fetcher;
  private final BackgroundLoop role;
  private final Queue<Settlement> ended = new ConcurrentLinkedQueue<>();
  private final RefusedSettlements refused = new RefusedSettlements();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong waitingBytes = new AtomicLong();
  private final int mostWaiting;
  private final long mostBytes;
  private List<Settlement> unsent = List.of();
  private volatile Thread sleeper;

  Acknowledger(Fetcher fetcher, Connectivity connectivity) {
    this(fetcher, connectivity, MOST_WAITING, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
  }

  Acknowledger(Fetcher fetcher, Connectivity connectivity, int mostWaiting, long mostBytes) {
    this.mostWaiting = mostWaiting;
    this.mostBytes = mostBytes;
    this.fetcher = fetcher;
    this.role = new BackgroundLoop("acknowledger", this::settleSome, connectivity);
  }

  void start() {
    role.start();
  }

  void add(Settlement settlement) {
    waiting.incrementAndGet();
    waitingBytes.addAndGet(bytes(settlement.outcome()));
    ended.add(settlement);
    Thread asleep = sleeper;
    if (asleep != null) LockSupport.unpark(asleep);
  }

  /** What the outcome holds besides the claim, whose bytes {@link OpenClaims} counts. */
  private static int bytes(Outcome outcome) {
    if (outcome instanceof Outcome.Retry retry) return retry.payload().length;
    return outcome instanceof Outcome.Dead dead ? dead.payload().length : 0;
  }

  /** How many ended jobs wait for Redis to take their ends. */
  int waiting() {
    return waiting.get();
  }

  /** Whether so many ends wait for Redis that no more jobs may be claimed. */
  boolean full() {
    return waiting.get() >= mostWaiting || waitingBytes.get() >= mostBytes;
  }

  private void written(Settlement settlement) {
    waiting.decrementAndGet();
    waitingBytes.addAndGet(-bytes(settlement.outcome()));
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
      batch.forEach(this::written);
      if (!refused.isEmpty()) refused.written(batch);
    } catch (RedisUnavailable e) {
      throw e;
    } catch (RefusedSettlementsException e) {
      Set<Settlement> left = Collections.newSetFromMap(new IdentityHashMap<>());
      left.addAll(e.settlements());
      batch.stream().filter(one -> !left.contains(one)).forEach(this::written);
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
    long lastTry = System.nanoTime() + most.minus(FLUSH_PAUSE).toNanos();
    role.end();
    Thread asleep = sleeper;
    if (asleep != null) LockSupport.unpark(asleep);
    if (!role.join(most)) return false;
    while (!flushed()) {
      // One broken connection is not an outage, and what is not written runs again.
      if (System.nanoTime() - lastTry > 0) return false;
      Thread.sleep(FLUSH_PAUSE.toMillis());
    }
    return refused.isEmpty(); // what is left is handed back with the rest
  }

  private boolean flushed() {
    try {
      while (!unsent.isEmpty() || !ended.isEmpty()) settleSome();
      for (List<Settlement> last : refused.all()) settle(last);
      return true;
    } catch (RedisUnavailable e) {
      return false;
    }
  }
}
