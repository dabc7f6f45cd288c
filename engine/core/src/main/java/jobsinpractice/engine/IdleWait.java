package jobsinpractice.engine;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Waits for work on every queue at once when all are empty. Redis can wait on several lists only by
 * removing the job at once, which a crash would lose; so each queue has a waiter with a connection
 * of its own, and a job moves to the in-flight list in the step that ends the wait.
 */
final class IdleWait {
  private final Fetcher fetcher;
  private final Feed feed;
  private final ExecutorService waiters;
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private final Semaphore ended = new Semaphore(0);
  private volatile RuntimeException failure;

  IdleWait(Fetcher fetcher, Feed feed) {
    this.fetcher = fetcher;
    this.feed = feed;
    this.waiters =
        Executors.newCachedThreadPool(
            run -> {
              Thread thread = new Thread(run, "waiter");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Returns when a wait on any queue has ended, with or without a job. */
  void await() throws InterruptedException {
    ended.drainPermits();
    List<String> queues = fetcher.queues();
    if (queues.size() == 1) awaitOne(queues.get(0));
    else {
      for (String queue : queues) {
        if (waiting.add(queue)) waiters.execute(() -> waitThen(queue, this::hand));
      }
      ended.acquire();
    }
    RuntimeException thrown = failure;
    failure = null;
    if (thrown != null) throw thrown;
  }

  /** One queue needs no waiter: a processor waits for the job that it will run. */
  private void awaitOne(String queue) throws InterruptedException {
    waiting.add(queue);
    if (feed.lend(() -> waitThen(queue, unit -> feed.claimedOne()))) ended.acquire();
    else waitThen(queue, this::hand);
  }

  private void hand(UnitOfWork unit) {
    feed.put(List.of(unit));
  }

  private UnitOfWork waitThen(String queue, Consumer<UnitOfWork> claimed) {
    try {
      UnitOfWork unit = fetcher.await(queue);
      if (unit != null) claimed.accept(unit);
      return unit;
    } catch (RuntimeException e) {
      failure = e;
      return null;
    } finally {
      waiting.remove(queue);
      ended.release();
    }
  }

  /** Ends every wait, as if its time were up. */
  void wake() {
    fetcher.wake();
    // Lent, and every processor is at work: none will look at it before its job ends.
    if (feed.recall()) {
      waiting.clear();
      ended.release();
    }
  }

  /** True when no claim can be under way any more. */
  boolean over() {
    return waiting.isEmpty();
  }

  void close() {
    waiters.shutdown();
  }
}
