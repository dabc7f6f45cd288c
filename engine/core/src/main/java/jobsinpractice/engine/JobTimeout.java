package jobsinpractice.engine;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Function;
import jobsinpractice.engine.internal.DaemonThread;

/**
 * Server middleware: interrupts a job that takes too long, which then counts as failed.
 *
 * <p>An interrupt is a request. Code that waits (a lock, a sleep, a socket with a timeout) ends
 * with an exception; code that computes must look at {@link Thread#interrupted()} itself.
 */
public final class JobTimeout implements Middleware {
  private static final ScheduledExecutorService WATCH = watch();

  private final Function<Job, Duration> limit;

  private JobTimeout(Function<Job, Duration> limit) {
    this.limit = limit;
  }

  private static ScheduledExecutorService watch() {
    ScheduledThreadPoolExecutor watch =
        new ScheduledThreadPoolExecutor(1, DaemonThread.named("job-timeout"));
    // Else the alarm of a job that has ended stays in memory until its time.
    watch.setRemoveOnCancelPolicy(true);
    return watch;
  }

  /**
   * The same limit for every job. One of centuries means no limit.
   *
   * @throws IllegalArgumentException when the limit is missing or not positive
   */
  public static JobTimeout after(Duration limit) {
    Duration positive = checked(limit);
    return new JobTimeout(job -> positive);
  }

  private static Duration checked(Duration limit) {
    return Durations.positive(limit, "the time limit of a job");
  }

  /**
   * @param limit the time for a job; null for no limit. A job whose limit is 0 or negative fails.
   */
  public static JobTimeout by(Function<Job, Duration> limit) {
    return new JobTimeout(limit);
  }

  @Override
  public void call(Job job, Next next) throws Exception {
    Duration most = limit.apply(job);
    if (most == null) {
      next.call();
      return;
    }
    Watch watch = new Watch(Thread.currentThread());
    ScheduledFuture<?> alarm = WATCH.schedule(watch, Durations.nanos(checked(most)), NANOSECONDS);
    try {
      next.call();
    } catch (Exception e) {
      if (watch.end()) throw new TimedOut(job, most, e);
      throw e;
    } finally {
      alarm.cancel(false);
      watch.end();
    }
  }

  /** Interrupts its thread while the job runs, and never after it. */
  private static final class Watch implements Runnable {
    private final Thread thread;
    private boolean over;
    private boolean rang;

    Watch(Thread thread) {
      this.thread = thread;
    }

    @Override
    public synchronized void run() {
      if (over) return; // the job ended while the alarm was on its way
      rang = true;
      thread.interrupt();
    }

    /** True if the alarm rang while the job ran. */
    synchronized boolean end() {
      over = true;
      return rang;
    }
  }

  /** A job took longer than its limit. */
  public static final class TimedOut extends Exception {
    private static final long serialVersionUID = 1L;

    TimedOut(Job job, Duration limit, Exception cause) {
      super(job.type() + " took longer than " + limit.toMillis() + " ms", cause);
    }
  }
}
