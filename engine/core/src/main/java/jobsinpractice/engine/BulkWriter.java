package jobsinpractice.engine;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes a batch while the next one is made: making jobs keeps one core busy, their JSON and Redis
 * another. One batch is under way at most, so batches stay in order and memory stays bounded.
 */
final class BulkWriter implements AutoCloseable {
  private final JobStore store;
  private ExecutorService thread;
  private Future<?> underWay;

  BulkWriter(JobStore store) {
    this.store = store;
  }

  /** Returns at once; an error comes with the next call. */
  void writeMeanwhile(List<JobStore.Push> batch, Instant now) {
    awaitLast();
    if (thread == null) thread = Executors.newSingleThreadExecutor(BulkWriter::thread);
    underWay = thread.submit(() -> store.write(batch, now));
  }

  /** Writes it here: the last batch, and the only one of a small push, need no thread. */
  void write(List<JobStore.Push> batch, Instant now) {
    awaitLast();
    store.write(batch, now);
  }

  private static Thread thread(Runnable run) {
    Thread thread = new Thread(run, "bulk-writer");
    thread.setDaemon(true);
    return thread;
  }

  private void awaitLast() {
    if (underWay == null) return;
    boolean interrupted = false;
    while (true) {
      try {
        underWay.get();
        break;
      } catch (InterruptedException e) {
        interrupted = true; // a write is not left half known; whoever interrupts is told below
      } catch (ExecutionException e) {
        underWay = null;
        if (e.getCause() instanceof RuntimeException cause) throw cause;
        throw new IllegalStateException(e.getCause());
      }
    }
    underWay = null;
    if (interrupted) Thread.currentThread().interrupt();
  }

  /** Waits for the batch under way, also after an error in making the next. */
  @Override
  public void close() {
    try {
      awaitLast();
    } finally {
      if (thread != null) thread.shutdown();
    }
  }
}
