package jobsinpractice.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker process from its first signal handler to its end. The handlers are in place before there
 * is a worker, so that a TERM during the start ends it in order.
 *
 * <p>TERM and INT have handlers, and only begin a stop: the main thread waits for the worker and
 * then exits, so that all shutdown hooks run, and the exit code is 0. The JVM's own reaction would
 * run all hooks at once, and exit with 143. A hook still stops the worker where no handler can:
 * when something calls {@link System#exit}, or the system knows no signals.
 */
final class Lifetime implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lifetime.class);

  /**
   * A start that has not noticed a stop after this time is waiting for something: exit without it.
   */
  private static final long NOTICED_SECONDS = 5;

  /** How long other shutdown hooks may take when the exit code must be another than the JVM's. */
  private static final long HOOKS_SECONDS = 5;

  private final Thread main = Thread.currentThread();
  private final Runnable afterwards;
  private final Thread hook = new Thread(this::stopForGood, "stop");
  private final CountDownLatch noticed = new CountDownLatch(1);
  private Worker worker;
  private boolean stopAsked;
  private boolean quietAsked;
  private boolean over;

  private Lifetime(Runnable afterwards) {
    this.afterwards = afterwards;
  }

  /**
   * @param afterwards called once, when the worker has ended
   */
  static Lifetime begin(Runnable afterwards) {
    Lifetime lifetime = new Lifetime(afterwards);
    Runtime.getRuntime().addShutdownHook(lifetime.hook);
    Signals.on("TERM", lifetime::stop);
    Signals.on("INT", lifetime::stop);
    Signals.on("TSTP", lifetime::quiet);
    Signals.on("TTIN", lifetime::logThreads);
    // Without a handler these end the process. Sidekiq once took USR1 for quiet.
    for (String name : new String[] {"USR1", "USR2"}) {
      Signals.on(name, () -> LOG.warn("Signal {} is unknown. To quiet a worker, send TSTP.", name));
    }
    return lifetime;
  }

  /** False if a stop came first: then the worker must not be started. */
  synchronized boolean mayStart(Worker built) {
    noticed.countDown();
    if (stopAsked) return false;
    worker = built;
    if (quietAsked) worker.quiet();
    return true;
  }

  private void stop() {
    Worker running = stopped();
    if (running != null) {
      running.stop();
      return;
    }
    try {
      if (!noticed.await(NOTICED_SECONDS, TimeUnit.SECONDS)) System.exit(0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Worker stopped() {
    stopAsked = true;
    return worker;
  }

  private void quiet() {
    Worker running;
    synchronized (this) {
      quietAsked = true;
      running = worker;
    }
    if (running != null) running.quiet();
  }

  private void logThreads() {
    Worker running;
    synchronized (this) {
      running = worker;
    }
    if (running != null) running.logThreads();
    else LOG.warn("Signal TTIN: the worker is not started yet.");
  }

  private void stopForGood() {
    Worker running = stopped();
    if (running != null) running.stop();
    finish();
    // A job called System.exit, perhaps with 0: a supervisor must see a failure.
    if (running != null && running.exitCode() != 0) halt(running.exitCode());
  }

  /**
   * Ends the process with this code, once the other shutdown hooks have ended, or after a while.
   */
  private void halt(int code) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(HOOKS_SECONDS);
    try {
      for (Thread other : Thread.getAllStackTraces().keySet()) {
        if (other.isDaemon() || other == main || other == hook) continue;
        other.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
      }
    } catch (InterruptedException e) {
      // The end is near: what is left of it is cut short.
    }
    Runtime.getRuntime().halt(code);
  }

  /** The hook is not needed any more; if it runs already, it waits here for the end. */
  @Override
  public void close() {
    noticed.countDown();
    finish();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the JVM is about to exit
    }
  }

  private void finish() {
    synchronized (hook) {
      if (over) return;
      over = true;
      afterwards.run();
    }
  }
}
