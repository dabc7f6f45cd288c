package jobsinpractice.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

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

  private static final String UNWRITTEN =
      "Jobs that ended, but whose ends Redis did not take: {}. They run again.";

  private final Fetcher fetcher;
  private final List<Processor> processors;
  private final HandoffBuffer feed;
  private final FetchLoop fetchLoop;
  private final Acknowledger acknowledger;
  private final List<ProcessorThread> threads = new ArrayList<>();
  private final AtomicBoolean quiet = new AtomicBoolean();
  private volatile boolean exited;
  private final CountDownLatch quieted = new CountDownLatch(1);

  Manager(
      Fetcher fetcher,
      List<Processor> processors,
      ThreadFactory threadFactory,
      Connectivity connectivity) {
    this.fetcher = fetcher;
    this.processors = processors;
    this.feed = new HandoffBuffer(processors.size());
    this.acknowledger = new Acknowledger(fetcher, connectivity);
    this.fetchLoop = new FetchLoop(fetcher, feed, acknowledger, connectivity);
    for (Processor processor : processors) {
      threads.add(new ProcessorThread(processor, feed, acknowledger, threadFactory));
    }
  }

  void start() {
    acknowledger.start();
    threads.forEach(ProcessorThread::start);
    fetchLoop.start();
  }

  /** Called at each heartbeat: a processor whose thread is gone gets another one. */
  void replaceLost() {
    threads.forEach(ProcessorThread::replaceIfLost);
  }

  /** Returns when nothing more is claimed; a second call waits for the first. */
  void quiet() {
    try {
      if (!quiet.compareAndSet(false, true)) {
        quieted.await();
        return;
      }
      processors.forEach(Processor::quiet);
      try {
        fetchLoop.end();
      } finally {
        feed.close();
        fetchLoop.giveBackUnstarted(); // claimed too late for the end, and before the close
        quieted.countDown();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Ends every processor.
   *
   * @param timeout how long it waits for running jobs
   * @param handBack how long it then tries to write what has ended
   * @return how many running jobs were handed back because the time was up
   */
  int stop(Duration timeout, Duration handBack) throws InterruptedException {
    long deadline = System.nanoTime() + Durations.nanos(timeout);
    quiet();
    for (ProcessorThread thread : threads) {
      if (thread.exiting().isPresent()) continue; // it never ends: it waits for this very stop
      thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
    }
    List<ProcessorThread> alive = threads.stream().filter(ProcessorThread::alive).toList();
    List<UnitOfWork> exiting = alive.stream().flatMap(thread -> thread.exiting().stream()).toList();
    processors.forEach(Processor::handBack);
    // The acknowledger first, so that what did end is not handed back with the rest. It takes at
    // most half of the time, since handing back needs some.
    if (!acknowledger.flush(handBack.dividedBy(2)) && acknowledger.waiting() > 0) {
      LOG.warn(UNWRITTEN, acknowledger.waiting());
    }
    try {
      exited = !exiting.isEmpty();
      exiting.forEach(this::countDeath);
      // Before the interrupt: a job that ends because of it is already back in its queue.
      fetcher.close();
    } catch (RedisUnavailable e) {
      LOG.warn("Redis is lost at the stop; in-flight jobs are recovered by the next worker.");
    }
    abandon();
    return alive.size() - exiting.size();
  }

  /** True if a job called System.exit, which is why this process ends. */
  boolean exited() {
    return exited;
  }

  /** Else the next worker would run it, end by it, and so on without end. */
  private void countDeath(UnitOfWork unit) {
    String job = DeadPayload.jidOf(unit) + " on queue " + unit.queue();
    LOG.error("The job {} called System.exit, which ends this worker", job);
    try {
      long deaths = fetcher.exited(unit);
      LOG.error("Deaths of a process counted for the job {}: {}", job, deaths);
    } catch (JedisException e) {
      LOG.error("Its death could not be counted ({}): it is handed back", e.getMessage());
    }
  }

  /** Ends the threads without a word to Redis: what they still run is not theirs to settle. */
  void abandon() {
    processors.forEach(Processor::handBack);
    feed.close();
    threads.forEach(ProcessorThread::abandon);
  }
}
