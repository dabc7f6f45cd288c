package jobsinpractice.activity;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.internal.DaemonThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one thing again and again, on a daemon thread; a time that fails is left out. */
public final class RepeatingTask {
  private static final Logger LOG = LoggerFactory.getLogger(RepeatingTask.class);

  private final ScheduledExecutorService timer;

  private RepeatingTask(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  public static RepeatingTask start(String name, Duration every, Runnable step) {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(DaemonThread.named(name));
    // At a rate, not with a delay: what is late is not made up for by a burst that matters here.
    timer.scheduleAtFixedRate(
        () -> patiently(name, step), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    return new RepeatingTask(timer);
  }

  private static void patiently(String name, Runnable step) {
    try {
      step.run();
    } catch (RedisUnavailable away) {
      // the threads that use Redis have logged it once
    } catch (RuntimeException | Error e) {
      LOG.warn("{}: {}; goes on", name, e.toString());
      LOG.debug("Where it failed", e);
    }
  }

  /** Lets a step under way end, for up to a second. */
  public void stop() {
    timer.shutdown();
    try {
      timer.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
