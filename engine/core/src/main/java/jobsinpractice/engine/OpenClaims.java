package jobsinpractice.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import jobsinpractice.engine.Outcome.Settlement;

/**
 * What this process knows of its claims.
 *
 * <ol>
 *   <li>the claims that it has not settled. What is in flight beyond these, it has forgotten;
 *   <li>how many bytes they are, and when there is memory for more;
 *   <li>which calls that claim are under way: one may have claimed what is not known yet.
 * </ol>
 *
 * <p>Kept by the batch, and each claim says for itself that it is settled: a set of claims would
 * cost every job an identity hash and two look-ups that miss the cache.
 */
final class OpenClaims {
  private final long mostBytes;
  private final Queue<List<UnitOfWork>> batches = new ConcurrentLinkedQueue<>();
  private final AtomicLong bytes = new AtomicLong();
  private volatile boolean full;
  private volatile Consumer<UnitOfWork> observer;

  private final TreeSet<Long> underWay = new TreeSet<>();
  private long lastBegun;
  private final LongSupplier nanoTime;
  private volatile long lastFailure;

  /**
   * @param mostBytes no more is claimed while the payloads of unsettled claims take this much
   *     memory
   */
  OpenClaims(long mostBytes) {
    this(mostBytes, System::nanoTime);
  }

  /**
   * @param nanoTime what {@link System#nanoTime} returns, or a test's time
   */
  OpenClaims(long mostBytes, LongSupplier nanoTime) {
    this.mostBytes = mostBytes;
    this.nanoTime = nanoTime;
    this.lastFailure = nanoTime.getAsLong() - Long.MAX_VALUE / 2;
  }

  void add(List<UnitOfWork> batch) {
    // Few: each has a claim that is open, and open claims are bounded by the feed.
    batches.removeIf(OpenClaims::settled);
    long size = 0;
    for (UnitOfWork unit : batch) {
      unit.markHeld();
      size += unit.payload().length;
    }
    bytes.addAndGet(size);
    batches.add(batch);
    Consumer<UnitOfWork> observing = observer; // after the batch is to be seen in batches
    if (observing != null) batch.forEach(observing);
  }

  private static boolean settled(List<UnitOfWork> batch) {
    for (UnitOfWork unit : batch) if (!unit.settled()) return false;
    return true;
  }

  /** Redis has taken the ends of these claims. */
  void settled(Iterable<Settlement> settlements) {
    long size = 0;
    for (Settlement settlement : settlements) size += settlement.unit().markSettled();
    bytes.addAndGet(-size);
    if (full) {
      synchronized (this) {
        notifyAll();
      }
    }
  }

  /** How many bytes may be claimed now; at least one, so that one job can be, however large. */
  long room() {
    return Math.max(1, mostBytes - bytes.get());
  }

  /** Waits until something may be claimed. Returns false if the time is up first. */
  boolean awaitRoom(Duration most) throws InterruptedException {
    if (bytes.get() < mostBytes) return true;
    synchronized (this) {
      full = true;
      try {
        long until = System.nanoTime() + most.toNanos();
        for (long left; (left = until - System.nanoTime()) > 0 && bytes.get() >= mostBytes; ) {
          wait(left / 1_000_000 + 1);
        }
      } finally {
        full = false;
      }
    }
    return bytes.get() < mostBytes;
  }

  /** The claims from one queue that are not settled. */
  List<UnitOfWork> open(String queue) {
    List<UnitOfWork> open = new ArrayList<>();
    for (List<UnitOfWork> batch : batches) {
      for (UnitOfWork unit : batch) {
        if (!unit.settled() && unit.queue().equals(queue)) open.add(unit);
      }
    }
    return open;
  }

  /** How many claims of each queue are not settled. */
  Map<String, Integer> openByQueue() {
    Map<String, Integer> open = new HashMap<>();
    for (List<UnitOfWork> batch : batches) {
      for (UnitOfWork unit : batch) if (!unit.settled()) open.merge(unit.queue(), 1, Integer::sum);
    }
    return open;
  }

  /** Calls a consumer with each claim added from now on, before the call that claimed it ends. */
  void observe(Consumer<UnitOfWork> added) {
    observer = added;
  }

  /** A call that claims is about to be sent. Returns its number. */
  synchronized long begin() {
    underWay.add(++lastBegun);
    return lastBegun;
  }

  /** The call has ended, and what it claimed was added. If it failed, that may be too little. */
  synchronized void end(long call, boolean failed) {
    underWay.remove(call);
    if (failed) lastFailure = nanoTime.getAsLong();
  }

  /** The number of the last call that was begun, and of the oldest one that is under way. */
  synchronized Calls calls() {
    return new Calls(lastBegun, underWay.isEmpty() ? Long.MAX_VALUE : underWay.first());
  }

  /** Whether a call failed within this time. */
  boolean failedWithin(Duration time) {
    return nanoTime.getAsLong() - lastFailure < time.toNanos();
  }

  /** A moment's calls. */
  record Calls(long lastBegun, long oldestUnderWay) {
    boolean noneUnderWay() {
      return oldestUnderWay == Long.MAX_VALUE;
    }

    /** Whether every call up to this one has ended. */
    boolean endedUpTo(long call) {
      return oldestUnderWay > call;
    }
  }
}
