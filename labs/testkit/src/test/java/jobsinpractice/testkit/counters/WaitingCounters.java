package jobsinpractice.testkit.counters;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jobsinpractice.testkit.counters.Counters.Counter;

/** Ways to count in which one thread waits for what the other one makes. */
final class WaitingCounters {
  private WaitingCounters() {}

  /** The first thread makes the number, and the second one waits for it. */
  abstract static class Made implements Counter {
    private final ConcurrentHashMap<String, FutureTask<AtomicInteger>> made =
        new ConcurrentHashMap<>();

    AtomicInteger number() {
      FutureTask<AtomicInteger> mine = new FutureTask<>(AtomicInteger::new);
      FutureTask<AtomicInteger> kept = made.putIfAbsent("number", mine);
      if (kept == null) {
        mine.run();
        kept = mine;
      }
      try {
        return kept.get();
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public int count() {
      return number().get();
    }
  }

  static final class AFuture extends Made {
    @Override
    public void add() {
      number().incrementAndGet();
    }
  }

  static final class AFutureThenPlusPlus extends Made {
    @Override
    public void add() {
      AtomicInteger number = number();
      number.set(number.get() + 1);
    }
  }

  static final class ALatch implements Counter {
    private final AtomicBoolean first = new AtomicBoolean();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public void add() {
      if (first.compareAndSet(false, true)) {
        ready.countDown();
      }
      try {
        ready.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      count.incrementAndGet();
    }

    @Override
    public int count() {
      return count.get();
    }
  }
}
