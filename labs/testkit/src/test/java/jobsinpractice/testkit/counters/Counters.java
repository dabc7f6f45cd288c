package jobsinpractice.testkit.counters;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Ways to count that learners write. */
final class Counters {
  private Counters() {}

  interface Counter {
    void add();

    int count();
  }

  // -- wrong -----------------------------------------------------------------------------------

  /** The function of an atomic object is called again after a collision. */
  static final class CallsInUpdate implements Counter {
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public void add() {
      count.updateAndGet(before -> before + Math.min(1, calls.incrementAndGet()));
    }

    @Override
    public int count() {
      return calls.get();
    }
  }

  static final class Plain implements Counter {
    private int count;

    @Override
    public void add() {
      count++;
    }

    @Override
    public int count() {
      return count;
    }
  }

  static final class Volatile implements Counter {
    private volatile int count;

    @Override
    public void add() {
      count++;
    }

    @Override
    public int count() {
      return count;
    }
  }

  static final class VolatileLong implements Counter {
    private volatile long count;

    @Override
    public void add() {
      count += 1;
    }

    @Override
    public int count() {
      return (int) count;
    }
  }

  static final class GetThenSet implements Counter {
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public void add() {
      count.set(count.get() + 1);
    }

    @Override
    public int count() {
      return count.get();
    }
  }

  static final class LockOnNewObject implements Counter {
    private int count;

    @Override
    public void add() {
      synchronized (new Object()) {
        count++;
      }
    }

    @Override
    public int count() {
      return count;
    }
  }

  static final class TwoLocks implements Counter {
    private int count;

    @Override
    public void add() {
      Lock lock = new ReentrantLock();
      lock.lock();
      try {
        count++;
      } finally {
        lock.unlock();
      }
    }

    @Override
    public int count() {
      return count;
    }
  }

  static final class LockOnRead implements Counter {
    private int count;

    @Override
    public void add() {
      int before;
      synchronized (this) {
        before = count;
      }
      synchronized (this) {
        count = before + 1;
      }
    }

    @Override
    public synchronized int count() {
      return count;
    }
  }

  static final class UnlockedDeque implements Counter {
    private final Deque<Object> all = new ArrayDeque<>();

    @Override
    public void add() {
      all.addLast("x");
    }

    @Override
    public int count() {
      return all.size();
    }
  }

  static final class UnlockedMap implements Counter {
    private final Map<String, Integer> all = new HashMap<>();

    @Override
    public void add() {
      all.merge("x", 1, Integer::sum);
    }

    @Override
    public int count() {
      return all.getOrDefault("x", 0);
    }
  }

  static final class GetThenPut implements Counter {
    private final Map<String, Integer> all = new ConcurrentHashMap<>();

    @Override
    public void add() {
      Integer before = all.get("x");
      all.put("x", before == null ? 1 : before + 1);
    }

    @Override
    public int count() {
      return all.getOrDefault("x", 0);
    }
  }

  static final class AnElement implements Counter {
    private final int[] count = new int[1];

    @Override
    public void add() {
      count[0]++;
    }

    @Override
    public int count() {
      return count[0];
    }
  }

  static final class CheckThenCreate implements Counter {
    private volatile AtomicInteger count;

    @Override
    public void add() {
      if (count == null) {
        count = new AtomicInteger();
      }
      count.incrementAndGet();
    }

    @Override
    public int count() {
      return count.get();
    }
  }

  static final class NeverUnlocked implements Counter {
    private final Lock lock = new ReentrantLock();
    private int count;

    @Override
    public void add() {
      lock.lock();
      count++;
    }

    @Override
    public int count() {
      return count;
    }
  }

  static final class UnlockedReader implements Counter {
    private int count;

    @Override
    public synchronized void add() {
      count++;
    }

    @Override
    public int count() {
      return count;
    }
  }

  static final class TwoOrders implements Counter {
    private final Object a = new Object();
    private final Object b = new Object();
    private int count;

    @Override
    public void add() {
      synchronized (a) {
        synchronized (b) {
          count++;
        }
      }
    }

    @Override
    public int count() {
      synchronized (b) {
        synchronized (a) {
          return count;
        }
      }
    }
  }

  // -- right -----------------------------------------------------------------------------------

  static final class Synchronized implements Counter {
    private int count;

    @Override
    public synchronized void add() {
      count++;
    }

    @Override
    public synchronized int count() {
      return count;
    }
  }

  static final class Block implements Counter {
    private final Object lock = new Object();
    private long count;

    @Override
    public void add() {
      synchronized (lock) {
        count += 1;
      }
    }

    @Override
    public int count() {
      synchronized (lock) {
        return (int) count;
      }
    }
  }

  static final class Atomic implements Counter {
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public void add() {
      count.incrementAndGet();
    }

    @Override
    public int count() {
      return count.get();
    }
  }

  static final class Adder implements Counter {
    private final LongAdder count = new LongAdder();

    @Override
    public void add() {
      count.increment();
    }

    @Override
    public int count() {
      return count.intValue();
    }
  }

  static final class CompareAndSet implements Counter {
    private final AtomicReference<Integer> count = new AtomicReference<>(0);

    @Override
    public void add() {
      Integer before = count.get();
      while (!count.compareAndSet(before, before + 1)) {
        before = count.get();
      }
    }

    @Override
    public int count() {
      return count.get();
    }
  }

  /** A function that is called again reads a map that another thread has stored. */
  static final class UpdateAndGet implements Counter {
    private final AtomicReference<Map<String, Integer>> counts =
        new AtomicReference<>(new HashMap<>());

    @Override
    public void add() {
      counts.updateAndGet(
          before -> {
            Map<String, Integer> after = new HashMap<>(before);
            after.merge("all", 1, Integer::sum);
            return after;
          });
    }

    @Override
    public int count() {
      return counts.get().getOrDefault("all", 0);
    }
  }

  static final class Spin implements Counter {
    private final AtomicBoolean taken = new AtomicBoolean();
    private int count;

    @Override
    public void add() {
      while (!taken.compareAndSet(false, true)) {
        Thread.onSpinWait();
      }
      count++;
      taken.set(false);
    }

    @Override
    public int count() {
      while (!taken.compareAndSet(false, true)) {
        Thread.onSpinWait();
      }
      int read = count;
      taken.set(false);
      return read;
    }
  }

  static final class SpinWithoutPause implements Counter {
    private final AtomicBoolean taken = new AtomicBoolean();
    private int count;

    @Override
    public void add() {
      while (!taken.compareAndSet(false, true)) {}
      count++;
      taken.set(false);
    }

    @Override
    public int count() {
      while (!taken.compareAndSet(false, true)) {
        Thread.onSpinWait();
      }
      int read = count;
      taken.set(false);
      return read;
    }
  }

  static final class Reentrant implements Counter {
    private final ReentrantLock lock = new ReentrantLock(true);
    private int count;

    @Override
    public void add() {
      lock.lock();
      try {
        count++;
      } finally {
        lock.unlock();
      }
    }

    @Override
    public int count() {
      lock.lock();
      try {
        return count;
      } finally {
        lock.unlock();
      }
    }
  }

  static final class ReadWrite implements Counter {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Lock read = lock.readLock();
    private int count;

    @Override
    public void add() {
      lock.writeLock().lock();
      try {
        count++;
      } finally {
        lock.writeLock().unlock();
      }
    }

    @Override
    public int count() {
      read.lock();
      try {
        return count;
      } finally {
        read.unlock();
      }
    }
  }

  static final class Stamped implements Counter {
    private final StampedLock lock = new StampedLock();
    private int count;

    @Override
    public void add() {
      long stamp = lock.writeLock();
      try {
        count++;
      } finally {
        lock.unlockWrite(stamp);
      }
    }

    @Override
    public int count() {
      long stamp = lock.readLock();
      try {
        return count;
      } finally {
        lock.unlockRead(stamp);
      }
    }
  }

  static final class Permits implements Counter {
    private final Semaphore one = new Semaphore(1);
    private int count;

    @Override
    public void add() {
      one.acquireUninterruptibly();
      count++;
      one.release();
    }

    @Override
    public int count() {
      one.acquireUninterruptibly();
      int read = count;
      one.release();
      return read;
    }
  }

  static final class ConcurrentDeque implements Counter {
    private final Deque<String> all = new ConcurrentLinkedDeque<>();

    @Override
    public void add() {
      all.addLast("x");
    }

    @Override
    public int count() {
      return (int) all.stream().filter(x -> x.equals("x")).count();
    }
  }

  static final class CopyOnWrite implements Counter {
    private final List<String> all = new CopyOnWriteArrayList<>();

    @Override
    public void add() {
      all.add("x");
    }

    @Override
    public int count() {
      int n = 0;
      for (String x : all) {
        n += x.length();
      }
      return n;
    }
  }

  static final class SynchronizedList implements Counter {
    private final List<String> all = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void add() {
      all.add("x");
    }

    @Override
    public int count() {
      synchronized (all) {
        int n = 0;
        for (String x : all) {
          n += x.length();
        }
        return n;
      }
    }
  }

  static final class ComputeIfAbsent implements Counter {
    private final Map<String, LongAdder> all = new ConcurrentHashMap<>();

    @Override
    public void add() {
      all.computeIfAbsent("x", x -> new LongAdder()).increment();
    }

    @Override
    public int count() {
      LongAdder adder = all.get("x");
      return adder == null ? 0 : adder.intValue();
    }
  }

  static final class GuardedLists implements Counter {
    private final Map<String, List<String>> all = new HashMap<>();

    @Override
    public synchronized void add() {
      all.computeIfAbsent("x", x -> new ArrayList<>()).add("x");
    }

    @Override
    public synchronized int count() {
      return all.values().stream().mapToInt(List::size).sum();
    }
  }

  static final class WaitAndNotify implements Counter {
    private boolean taken;
    private int count;

    @Override
    public void add() {
      enter();
      count++;
      leave();
    }

    private synchronized void enter() {
      try {
        while (taken) {
          wait();
        }
        taken = true;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private synchronized void leave() {
      taken = false;
      notifyAll();
    }

    @Override
    public int count() {
      enter();
      int read = count;
      leave();
      return read;
    }
  }

  /** Counts on one thread, to which the others pass their work. */
  static final class OneThread implements Counter {
    private final ExecutorService one =
        new ThreadPoolExecutor(0, 1, 1, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>());
    private int count;

    @Override
    public void add() {
      one.execute(() -> count++);
    }

    @Override
    public int count() {
      try {
        return one.submit(() -> count).get();
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
