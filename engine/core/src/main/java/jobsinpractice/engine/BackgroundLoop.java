package jobsinpractice.engine;

import java.time.Duration;
import jobsinpractice.engine.internal.DaemonThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A background role: a thread that repeats one step, for as long as the worker runs.
 *
 * <p>Outlives a Redis outage (backs off, does not spin) and a fault of the step (logs it, goes on).
 * The step itself is a plain method that a test can call by hand.
 */
final class BackgroundLoop {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);
  private static final long FIRST_PAUSE = 100;
  private static final long LONGEST_PAUSE = 2_000;

  /** One turn; returns how long to wait before the next, or null if it did not speak to Redis. */
  @FunctionalInterface
  interface Step {
    Duration run() throws InterruptedException;
  }

  private final String name;
  private final Step step;
  private final Connectivity connectivity;
  private final Thread thread;
  private volatile boolean ended;
  private volatile boolean over;

  /** What was refused last; only this role's thread uses it. */
  private String refused = "";

  BackgroundLoop(String name, Step step, Connectivity connectivity) {
    this.name = name;
    this.step = step;
    this.connectivity = connectivity;
    this.thread = DaemonThread.of(name, this::loop);
  }

  void start() {
    thread.start();
  }

  /** Asks the loop to end, cutting a wait between two steps short, but never a step. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Waits for the step under way. Returns false if it took longer than that. */
  boolean join(Duration most) throws InterruptedException {
    return join(most, Thread.currentThread());
  }

  /**
   * @param waiting whose wait it is: if it is the thread of this loop, its step waits
   */
  boolean join(Duration most, Thread waiting) throws InterruptedException {
    if (waiting == thread) return true;
    long until = System.nanoTime() + most.toNanos();
    for (long left; !over() && (left = until - System.nanoTime()) > 0; ) {
      awaitOver(left / 1_000_000 + 1);
    }
    return over();
  }

  /** Whether the loop does not run, or has ended. */
  boolean over() {
    return over || !thread.isAlive();
  }

  /** Waits until the loop has ended, but no longer than this; a call of {@link #end} wakes it. */
  synchronized void awaitOver(long millis) throws InterruptedException {
    if (!over()) wait(millis);
  }

  boolean ended() {
    return ended;
  }

  private void loop() {
    long pause = FIRST_PAUSE;
    while (!ended) {
      try {
        pause = turn(pause);
      } catch (Throwable e) {
        // No memory, not even for a log line. A role ends by end() and by nothing else.
      }
    }
    synchronized (this) {
      over = true;
      notifyAll();
    }
  }

  /** Returns the pause after the next fault. */
  private long turn(long pause) {
    // A listener that ran on this thread may have left an interrupt: it is not a reason to end.
    Thread.interrupted();
    long started = System.nanoTime();
    try {
      Duration next = step.run();
      if (next == null) return pause;
      connectivity.answered(started);
      refused = "";
      rest(Durations.millis(next));
      return FIRST_PAUSE;
    } catch (InterruptedException e) {
      return pause;
    } catch (RedisUnavailable e) {
      if (!ended) unavailable(e, started);
    } catch (JedisException e) {
      // Redis answered with an error: a key of a wrong type, a script that is not allowed.
      LOG.error("{}: Redis refuses a command ({}); trying again", name, e.getMessage());
    } catch (Throwable e) {
      LOG.error("{}: a step failed ({}); trying again", name, ErrorText.of(e));
      LOG.debug("Where it failed", e);
    }
    return backOff(pause);
  }

  /**
   * A command that this user must not run is not an outage. It is logged once, until it succeeds.
   */
  private void unavailable(RedisUnavailable e, long started) {
    if (e.kind() != RedisUnavailable.Kind.REFUSED) {
      connectivity.lost(e, started);
    } else if (!refused.equals(e.getMessage())) {
      refused = e.getMessage();
      LOG.error("{}: {}", name, refused);
    }
  }

  private long backOff(long pause) {
    try {
      rest(pause);
    } catch (InterruptedException e) {
      // Shorter, then.
    }
    return Math.min(LONGEST_PAUSE, pause * 2);
  }

  private synchronized void rest(long millis) throws InterruptedException {
    long until = System.nanoTime() + Durations.nanos(Duration.ofMillis(millis));
    for (long left = millis; left > 0 && !ended; left = (until - System.nanoTime()) / 1_000_000) {
      wait(left);
    }
  }
}
