package jobsinpractice.engine;

import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jobsinpractice.engine.Outcome.Settlement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread of one processor: takes jobs from the feed, runs them, and passes their outcomes on.
 *
 * <ol>
 *   <li>Only a closed feed ends it: not an interrupt, and not an error of any kind.
 *   <li>If the thread is gone nevertheless, {@link #replaceIfLost} starts another one, which counts
 *       the job of the lost thread as failed.
 *   <li>After {@link #abandon}, no thread is started.
 * </ol>
 */
final class ProcessorThread {
  private static final Logger LOG = LoggerFactory.getLogger(ProcessorThread.class);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Processor processor;
  private final HandoffBuffer feed;
  private final Acknowledger acknowledger;
  private final ThreadFactory factory;
  private volatile Thread thread;
  private volatile boolean ended;

  /** Changed, as {@link #thread} is, under this object's lock, which no user code runs under. */
  private boolean abandoned;

  /** The claim whose outcome is not passed on yet. */
  private volatile UnitOfWork open;

  private volatile Throwable fault;

  ProcessorThread(
      Processor processor, HandoffBuffer feed, Acknowledger acknowledger, ThreadFactory factory) {
    this.processor = processor;
    this.feed = feed;
    this.acknowledger = acknowledger;
    this.factory = factory;
  }

  synchronized void start() {
    if (abandoned) return;
    Thread started = factory.newThread(this::loop);
    started.start();
    thread = started;
  }

  private void loop() {
    while (!ended) {
      try {
        turn();
      } catch (Throwable fault) {
        survive(fault);
      }
    }
  }

  private void turn() {
    settle(fault); // what the last turn could not
    UnitOfWork unit;
    try {
      unit = feed.take();
    } catch (InterruptedException e) {
      // A job's own watchdog may interrupt this thread long after the job. A stop closes the feed.
      return;
    }
    if (unit == null) {
      ended = true;
      return;
    }
    open = unit;
    long started = System.nanoTime();
    Outcome outcome = processor.process(unit);
    acknowledger.add(new Settlement(unit, outcome));
    open = null;
    feed.finished(System.nanoTime() - started);
  }

  /** What gets here is a fault of the engine, or of a machine without memory. */
  private void survive(Throwable met) {
    fault = met;
    try {
      LOG.error("Processor {} met {}; it goes on", processor.tid(), ErrorText.of(met));
    } catch (Throwable again) {
      // No memory for a log line.
    }
    LockSupport.parkNanos(PAUSE_NANOS); // if it is met again and again, not in a hot loop
  }

  private void settle(Throwable met) {
    UnitOfWork unit = open;
    if (unit == null) return;
    acknowledger.add(new Settlement(unit, outcome(unit, met)));
    open = null;
    feed.finished(0);
  }

  private Outcome outcome(UnitOfWork unit, Throwable met) {
    try {
      return processor.abandoned(unit, met);
    } catch (Throwable again) {
      return Outcome.REQUEUE;
    }
  }

  /** Starts another thread if this one is gone. Called at each beat. */
  synchronized void replaceIfLost() {
    Thread lost = thread;
    if (ended || abandoned || lost == null || lost.isAlive()) return;
    UnitOfWork unit = open;
    LOG.error(
        "{} is gone, though nothing stopped it; another thread takes its place. Its job: {}",
        lost.getName(),
        unit == null ? "none" : DeadPayload.jidOf(unit) + ", counted as failed");
    // The new thread settles the job: a listener that blocks must not keep the heartbeat.
    fault = new ThreadLost(lost.getName());
    start();
  }

  /** The job that called System.exit, if it did: its thread never comes back from there. */
  Optional<UnitOfWork> exiting() {
    Thread now = thread;
    UnitOfWork unit = open;
    if (now == null || unit == null) return Optional.empty();
    for (StackTraceElement frame : now.getStackTrace()) {
      boolean exit =
          frame.getMethodName().equals("exit")
              && frame.getClassName().equals(Runtime.class.getName());
      if (exit) return Optional.of(unit);
    }
    return Optional.empty();
  }

  boolean alive() {
    Thread now = thread;
    return now != null && now.isAlive();
  }

  void join(long millis) throws InterruptedException {
    Thread now = thread;
    if (now != null) now.join(millis);
  }

  /** Interrupts the thread; if it is gone, no other takes its place. */
  synchronized void abandon() {
    abandoned = true;
    if (thread != null) thread.interrupt();
  }

  /** The thread that ran a job is gone. */
  static final class ThreadLost extends Exception {
    private static final long serialVersionUID = 1L;

    ThreadLost(String name) {
      super(name + ", the thread that ran this job, is gone");
    }
  }
}
