package jobsinpractice.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The hand-off inside a process: claimed jobs go in, processors take them out.
 *
 * <ol>
 *   <li>counts the claims that are not finished, and so how many more may be claimed;
 *   <li>wakes one sleeper a put; each that finds more work wakes the next, so that a burst of tiny
 *       jobs is run by the threads that are awake already.
 * </ol>
 */
final class HandoffBuffer {
  /**
   * A claimed job is invisible to the queue's size and latency, and to idle peers. So no more are
   * claimed than can start within this time (ns), judged by how long jobs took of late.
   */
  private static final double AHEAD_NANOS = 5_000_000;

  /** And never more than so many a thread, whatever the jobs take. */
  private static final int MOST_AHEAD = 50;

  private final int concurrency;
  private final Queue<UnitOfWork> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger claimed = new AtomicInteger();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition room = lock.newCondition();
  private final Deque<WaitTask> waitTasks = new ArrayDeque<>();
  private Runnable whenIdle = () -> {};

  /** Changed under the lock only; {@link #take} reads it without. */
  private volatile int sleepers;

  private volatile boolean fetcherWaits;
  private volatile boolean closed;

  /**
   * Smoothed time of a job (ns). Written by all threads without a lock: a lost update does no harm.
   */
  private volatile double jobNanos = AHEAD_NANOS;

  /** A wait for a job, that a processor without work does itself. */
  interface WaitTask {
    /** Claims a job, or returns null after a while. */
    UnitOfWork run();

    /** It was not begun, and will not be. */
    void takenBack();
  }

  HandoffBuffer(int concurrency) {
    this.concurrency = concurrency;
  }

  /** What to tell each time a processor finds no work. */
  void whenIdle(Runnable told) {
    whenIdle = told;
  }

  /** How many jobs may be claimed now. */
  int room() {
    int window = concurrency + ahead();
    int free = window - claimed.get();
    // In tiny jobs' time, a full half window at once: one round trip then serves many.
    return window > concurrency && free < window / 2 ? 0 : free;
  }

  private int ahead() {
    double perThread = AHEAD_NANOS / jobNanos - 1;
    return (int) (concurrency * Math.max(0, Math.min(MOST_AHEAD, perThread)));
  }

  void put(List<UnitOfWork> units) {
    claimed.addAndGet(units.size());
    waiting.addAll(units);
    wakeOne();
  }

  /** The next job, or null when the feed was closed. Waits. */
  UnitOfWork take() throws InterruptedException {
    UnitOfWork unit = waiting.poll();
    if (unit == null) unit = sleep();
    if (sleepers > 0 && !waiting.isEmpty()) wakeOne();
    return unit;
  }

  private UnitOfWork sleep() throws InterruptedException {
    while (true) {
      WaitTask waitTask;
      lock.lockInterruptibly();
      try {
        sleepers++;
        whenIdle.run();
        UnitOfWork unit;
        while ((unit = waiting.poll()) == null && waitTasks.isEmpty() && !closed) work.await();
        if (unit != null && !waitTasks.isEmpty()) work.signal(); // another thread takes it, then
        if (unit != null || waitTasks.isEmpty()) return unit;
        waitTask = waitTasks.poll();
      } finally {
        sleepers--;
        lock.unlock();
      }
      UnitOfWork unit = waitTask.run();
      if (unit != null) return unit;
    }
  }

  /**
   * Has a processor that sleeps wait for the next job itself, so that it can start it without a
   * hand-off between threads: that would be a quarter of the time from push to start.
   *
   * @return false if every processor that sleeps has an waitTask already
   */
  boolean lend(WaitTask waitTask) {
    lock.lock();
    try {
      if (sleepers <= waitTasks.size()) return false;
      waitTasks.add(waitTask);
      work.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Takes back the waitTasks that no processor has begun. */
  void recall() {
    lock.lock();
    try {
      waitTasks.forEach(WaitTask::takenBack);
      waitTasks.clear();
    } finally {
      lock.unlock();
    }
  }

  /** A processor has claimed a job for itself. */
  void claimedOne() {
    claimed.incrementAndGet();
  }

  private void wakeOne() {
    lock.lock();
    try {
      work.signal();
    } finally {
      lock.unlock();
    }
  }

  /** A job that was taken has ended, after so many nanoseconds. */
  void finished(long nanos) {
    jobNanos += (nanos - jobNanos) * 0.02;
    claimed.decrementAndGet();
    if (fetcherWaits && room() > 0) signalRoom();
  }

  private void signalRoom() {
    lock.lock();
    try {
      room.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until a job may be claimed, or the time is up. */
  void awaitRoom(Duration most) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      fetcherWaits = true;
      long left = most.toNanos();
      while (room() <= 0 && left > 0 && !closed) left = room.awaitNanos(left);
    } finally {
      fetcherWaits = false;
      lock.unlock();
    }
  }

  boolean closed() {
    return closed;
  }

  /** Takes back every claim that no processor has started. */
  List<UnitOfWork> unstarted() {
    List<UnitOfWork> units = new ArrayList<>();
    for (UnitOfWork unit; (unit = waiting.poll()) != null; ) units.add(unit);
    claimed.addAndGet(-units.size());
    return units;
  }

  /** Processors that wait go home; those at work do so after their job. */
  void close() {
    lock.lock();
    try {
      closed = true;
      work.signalAll();
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
