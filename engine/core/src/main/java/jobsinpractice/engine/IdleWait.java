package jobsinpractice.engine;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

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
    List<String> queues = fetcher.queues();
    if (queues.size() == 1) {
      // One queue needs no second thread: one hand-off less between push and start.
      waitOn(queues.get(0));
      return;
    }
    ended.drainPermits();
    for (String queue : queues) {
      if (waiting.add(queue)) waiters.execute(() -> waitInBackground(queue));
    }
    ended.acquire();
    RuntimeException thrown = failure;
    failure = null;
    if (thrown != null) throw thrown;
  }

  /** True when no claim can be under way any more. */
  boolean over() {
    return waiting.isEmpty();
  }

  void close() {
    waiters.shutdown();
  }

  private void waitInBackground(String queue) {
    try {
      waitOn(queue);
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      waiting.remove(queue);
      ended.release();
    }
  }

  private void waitOn(String queue) {
    UnitOfWork unit = fetcher.await(queue);
    if (unit != null) feed.put(List.of(unit));
  }
}
