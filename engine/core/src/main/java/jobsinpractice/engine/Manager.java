package jobsinpractice.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import jobsinpractice.engine.Outcome.Settlement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the processors at work, and ends them in order.
 *
 * <ol>
 *   <li>starts a thread for each processor, and the fetch loop that feeds them;
 *   <li>quiet: no more claims, running jobs go on;
 *   <li>stop: waits for running jobs, hands the rest back, and only then interrupts them.
 * </ol>
 */
final class Manager {
  private static final Logger LOG = LoggerFactory.getLogger(Manager.class);

  private final Fetcher fetcher;
  private final List<Processor> processors;
  private final Feed feed;
  private final FetchLoop fetchLoop;
  private final Acknowledger acknowledger;
  private final List<Thread> threads = new ArrayList<>();
  private boolean quiet;

  Manager(
      Fetcher fetcher,
      List<Processor> processors,
      ThreadFactory threadFactory,
      Connectivity connectivity) {
    this.fetcher = fetcher;
    this.processors = processors;
    this.feed = new Feed(processors.size());
    this.acknowledger = new Acknowledger(fetcher, connectivity);
    this.fetchLoop = new FetchLoop(fetcher, feed, acknowledger, connectivity);
    for (Processor processor : processors) {
      threads.add(threadFactory.newThread(() -> work(processor)));
    }
  }

  void start() {
    acknowledger.start();
    threads.forEach(Thread::start);
    fetchLoop.start();
  }

  private void work(Processor processor) {
    try {
      for (UnitOfWork unit; (unit = feed.take()) != null; ) {
        long started = System.nanoTime();
        Outcome outcome = processor.process(unit);
        acknowledger.add(new Settlement(unit, outcome));
        feed.finished(System.nanoTime() - started);
      }
    } catch (InterruptedException e) {
      // Interrupted while idle, at the end of a stop.
    }
  }

  synchronized void quiet() throws InterruptedException {
    if (quiet) return;
    quiet = true;
    processors.forEach(Processor::quiet);
    fetchLoop.end();
    feed.close();
  }

  /** Returns how many running jobs were handed back because the time was up. */
  int stop(Duration timeout) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    quiet();
    for (Thread thread : threads) {
      thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
    }
    int unfinished = (int) threads.stream().filter(Thread::isAlive).count();
    processors.forEach(Processor::handBack);
    // The acknowledger first, so that what did end is not handed back with the rest.
    acknowledger.flush(Duration.ofSeconds(5));
    try {
      // Before the interrupt: a job that ends because of it is already back in its queue.
      fetcher.close();
    } catch (RedisUnavailable e) {
      LOG.warn("Redis is lost at the stop; in-flight jobs are recovered by the next worker.");
    }
    threads.forEach(Thread::interrupt);
    return unfinished;
  }
}
