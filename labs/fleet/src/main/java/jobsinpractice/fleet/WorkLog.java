package jobsinpractice.fleet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.engine.internal.DaemonThread;

/** Logs what the worker does: one line every five seconds, and one for each failure. */
final class WorkLog implements WorkerListener {
  private final JobCounts done = new JobCounts();
  private final Clock clock = Clock.systemUTC();
  private final ThreadLocal<String> failures = new ThreadLocal<>();
  private ScheduledExecutorService timer;

  @Override
  public void startup(Worker worker) {
    System.out.println(
        "ready: "
            + worker.concurrency()
            + " threads, queues "
            + String.join(", ", worker.queues())
            + ", Redis "
            + worker.redis());
    timer = Executors.newSingleThreadScheduledExecutor(DaemonThread.named("work-log"));
    timer.scheduleAtFixedRate(this::say, 5, 5, TimeUnit.SECONDS);
  }

  private void say() {
    String words = done.take();
    if (!words.isEmpty()) System.out.println("done " + words);
  }

  @Override
  public void jobSucceeded(Job job, Duration elapsed) {
    done.add(job.type());
  }

  @Override
  public void jobFailed(Job job, Throwable error, Duration elapsed) {
    failures.set(job.type() + " failed: " + reason(error));
  }

  /** Returns one line; some of the JDK's errors have no message of their own. */
  private static String reason(Throwable error) {
    for (Throwable at = error; at != null; at = at.getCause()) {
      if (at.getMessage() != null) {
        return at.getMessage().lines().findFirst().orElse(at.getClass().getSimpleName());
      }
    }
    return error.getClass().getSimpleName();
  }

  @Override
  public void jobRetried(Job job, Instant at) {
    System.out.println(failures.get() + "; retry in " + seconds(clock.instant(), at) + " s");
  }

  /** Rounds, because a delay of 15 s is 14.99 s by the time that this line is written. */
  static long seconds(Instant now, Instant at) {
    return Math.max(0, Math.round(Duration.between(now, at).toMillis() / 1e3));
  }

  @Override
  public void jobDied(Job job, Throwable error) {
    System.out.println(failures.get() + "; that was its last attempt, so it is in the dead set");
  }

  @Override
  public void quiet(Worker worker) {
    System.out.println("takes no more jobs; finishes the jobs that are running");
  }

  @Override
  public void shutdown(Worker worker) {
    timer.shutdown();
    say();
    System.out.println("stopped");
  }
}
