package jobsinpractice.engine;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jobsinpractice.engine.internal.DaemonThread;

/**
 * Writes batches while the next ones are made: jobs and their JSON keep one core busy, the socket
 * and Redis another. One batch is on its way and one waits behind it, so neither side idles while
 * the other wakes; batches stay in order, memory stays bounded, and after a batch that failed none
 * is written.
 */
final class BulkWriter implements AutoCloseable {
  private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

  private final JobStore store;
  private ExecutorService thread;
  private CompletableFuture<Void> last = DONE;
  private CompletableFuture<Void> beforeLast = DONE;

  BulkWriter(JobStore store) {
    this.store = store;
  }

  /** Returns at once, or when the batch before the last is written; an error comes later. */
  void writeMeanwhile(List<JobStore.Push> batch, Instant now) {
    Runnable write = store.ready(batch, now);
    await(beforeLast);
    if (thread == null) {
      thread = Executors.newSingleThreadExecutor(DaemonThread.named("bulk-writer"));
    }
    beforeLast = last;
    last = last.thenRunAsync(write, thread);
  }

  /** Writes it here: the last batch, and the only one of a small push, need no thread. */
  void write(List<JobStore.Push> batch, Instant now) {
    Runnable write = store.ready(batch, now);
    await(last);
    write.run();
  }

  /** Also when interrupted: a write is not left half known. */
  private void await(CompletableFuture<Void> batch) {
    try {
      batch.join();
    } catch (CompletionException e) {
      last = DONE; // reported once
      if (e.getCause() instanceof RuntimeException cause) throw cause;
      throw e;
    }
  }

  /** Waits for the batches under way, also after an error in making the next. */
  @Override
  public void close() {
    try {
      await(last);
    } finally {
      if (thread != null) thread.shutdown();
    }
  }
}
