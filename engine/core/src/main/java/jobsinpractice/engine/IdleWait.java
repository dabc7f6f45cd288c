package jobsinpractice.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jobsinpractice.engine.internal.DaemonThread;

/**
 * Waits for work on every queue at once when all are empty. Redis can wait on several lists only by
 * removing the job at once, which a crash would lose; so each queue has a waiter with a connection
 * of its own, and a job moves to the in-flight list in the step that ends the wait.
 */
final class IdleWait {
  /** While every queue is paused, there is nothing to wait on; look again after this time. */
  private static final long ALL_PAUSED_MILLIS = 2_000;

  /** Queues waited on at once, each on a connection: so a process needs few, whatever it serves. */
  static final int MOST_WAITS = 8;

  /** With more queues, Redis is asked about the others this often (ms): the worst pickup. */
  private static final long LOOK_EVERY_MILLIS = 100;

  /** With more than 500 queues less often, in proportion, so that Redis has no more work. */
  private static final int QUEUES_A_MILLI = 5;

  /** And a claim looks this often which queues are paused. */
  private static final Duration CLAIM_EVERY = Duration.ofSeconds(3);

  private final Fetcher fetcher;
  private final HandoffBuffer feed;
  private final Consumer<UnitOfWork> handOff;
  private final ExecutorService waiters;

  /** How many waits are under way, by queue. */
  private final Map<String, Integer> waiting = new ConcurrentHashMap<>();

  private final Semaphore ended = new Semaphore(0);
  private volatile boolean oneIsMissing;
  private volatile RuntimeException failure;

  /**
   * @param handOff takes a job unless a processor waited for it itself
   */
  IdleWait(Fetcher fetcher, HandoffBuffer feed, Consumer<UnitOfWork> handOff) {
    this.fetcher = fetcher;
    this.feed = feed;
    this.handOff = handOff;
    this.waiters = Executors.newCachedThreadPool(DaemonThread.named("waiter"));
    feed.whenIdle(this::replaceTheMissing);
  }

  /** Returns when it is time to look for jobs again: a wait has ended, with or without one. */
  void await() throws InterruptedException {
    ended.drainPermits();
    oneIsMissing = false;
    failure = null; // of a wait that ended before Redis answered the claim that came before this
    List<String> queues = fetcher.awaited();
    if (queues.isEmpty()) {
      ended.tryAcquire(ALL_PAUSED_MILLIS, TimeUnit.MILLISECONDS);
    } else if (queues.size() == 1) {
      awaitOne(queues.get(0));
    } else {
      awaitSeveral(queues);
    }
    RuntimeException thrown = failure;
    failure = null;
    if (thrown != null) throw thrown;
  }

  private void awaitSeveral(List<String> queues) throws InterruptedException {
    if (queues.size() <= MOST_WAITS) {
      beginWaits(queues, false);
      ended.acquire();
      return;
    }
    long until = System.nanoTime() + CLAIM_EVERY.toNanos();
    long pause = Math.max(LOOK_EVERY_MILLIS, queues.size() / QUEUES_A_MILLI);
    do beginWaits(queues, true);
    while (!ended.tryAcquire(pause, TimeUnit.MILLISECONDS)
        && System.nanoTime() - until < 0
        && !fetcher.hasWork());
  }

  /**
   * @param othersLook a wait that ends without a job ends nothing else: the next look begins
   *     another
   */
  private void beginWaits(List<String> queues, boolean othersLook) {
    for (String queue : queues) {
      if (waiting.size() >= MOST_WAITS) return;
      if (waiting.putIfAbsent(queue, 1) != null) continue;
      waiters.execute(() -> waitThen(queue, handOff, othersLook));
    }
  }

  /** One queue needs no waiter: processors wait for the job that they will run. */
  private void awaitOne(String queue) throws InterruptedException {
    while (waiting.getOrDefault(queue, 0) < fetcher.waiters()) {
      waiting.merge(queue, 1, Integer::sum);
      if (feed.lend(new ProcessorsWait(queue))) continue;
      if (oneLess(queue)) break; // another waits already: that will do
      waiting.put(queue, 1);
      waitThen(queue, handOff, false);
      return;
    }
    ended.acquire();
  }

  /** A wait that a processor does itself, to run what comes without a hand-off. */
  private final class ProcessorsWait implements HandoffBuffer.WaitTask {
    private final String queue;

    ProcessorsWait(String queue) {
      this.queue = queue;
    }

    @Override
    public UnitOfWork run() {
      return waitThen(queue, unit -> feed.claimedOne(), false);
    }

    @Override
    public void takenBack() {
      oneLess(queue);
    }
  }

  private UnitOfWork waitThen(String queue, Consumer<UnitOfWork> claimed, boolean othersLook) {
    UnitOfWork unit = null;
    RuntimeException thrown = null;
    try {
      unit = fetcher.claimOrWait(queue);
      if (unit != null) claimed.accept(unit);
      return unit;
    } catch (RuntimeException e) {
      failure = thrown = e;
      return null;
    } finally {
      boolean anotherWaits = oneLess(queue);
      // To wake the fetch thread takes longer than to start the job. While another processor waits
      // in Redis that can be done later: when this one is idle again.
      if (unit != null && anotherWaits) oneIsMissing = true;
      else if (unit != null || thrown != null || !othersLook) ended.release();
    }
  }

  /** Returns whether another wait on this queue is under way. */
  private boolean oneLess(String queue) {
    return waiting.computeIfPresent(queue, (any, n) -> n == 1 ? null : n - 1) != null;
  }

  private void replaceTheMissing() {
    if (!oneIsMissing) return;
    oneIsMissing = false;
    ended.release();
  }

  /** Ends every wait, as if its time were up. */
  void wake() {
    fetcher.wake();
    feed.recall();
    ended.release();
  }

  /** True when no claim can be under way any more. */
  boolean over() {
    return waiting.isEmpty();
  }

  void close() {
    waiters.shutdown();
  }
}
