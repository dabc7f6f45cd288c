package jobsinpractice.fleet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.engine.internal.DaemonThread;

/**
 * Logs what the worker does: one line every five seconds, and one for each failure. A failure that
 * repeats within a minute, perhaps for another order or partner, is counted, but the first job that
 * dies of it has its own line.
 */
final class WorkLog implements WorkerListener {
  /** After this time, a failure that still repeats is shown in full again. */
  private static final Duration SHOWN_AGAIN = Duration.ofMinutes(1);

  private final JobCounts done = new JobCounts();
  private final JobCounts failed = new JobCounts();
  private final JobCounts postponed = new JobCounts();
  private final Map<String, Instant> said = new ConcurrentHashMap<>();
  private final Clock clock;
  private final ThreadLocal<String> failures = new ThreadLocal<>();
  private final Consumer<String> out;
  private ScheduledExecutorService timer;

  /**
   * @param out takes its lines
   */
  WorkLog(Consumer<String> out) {
    this(out, Clock.systemUTC());
  }

  WorkLog(Consumer<String> out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  @Override
  public void startup(Worker worker) {
    out.accept(
        "ready: "
            + worker.concurrency()
            + " threads, queues "
            + String.join(", ", worker.queues())
            + ", Redis "
            + worker.redis());
    timer = Executors.newSingleThreadScheduledExecutor(DaemonThread.named("work-log"));
    timer.scheduleAtFixedRate(this::say, 5, 5, TimeUnit.SECONDS);
  }

  void say() {
    List<String> parts = new ArrayList<>();
    add(parts, "done ", done);
    add(parts, "failed for a reason shown above: ", failed);
    add(parts, "postponed ", postponed);
    Instant old = clock.instant().minus(SHOWN_AGAIN);
    said.values().removeIf(at -> !at.isAfter(old));
    if (!parts.isEmpty()) out.accept(String.join("; ", parts));
  }

  private static void add(List<String> parts, String before, JobCounts counts) {
    String words = counts.take();
    if (!words.isEmpty()) parts.add(before + words);
  }

  private void failed(Job job, String then, String delay) {
    String failure = failures.get() + then;
    if (said.putIfAbsent(kind(failure), clock.instant()) == null) out.accept(failure + delay);
    else failed.add(job.type());
  }

  /** What failures have in common that differ only by an order's number or a partner's name. */
  static String kind(String failure) {
    return failure.replaceAll("\\b(c\\d+|\\d{4,})\\b", "…");
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
    failed(job, "; retry in ", seconds(clock.instant(), at) + " s");
  }

  /** Rounds, because a delay of 15 s is 14.99 s by the time that this line is written. */
  static long seconds(Instant now, Instant at) {
    return Math.max(0, Math.round(Duration.between(now, at).toMillis() / 1e3));
  }

  @Override
  public void jobDied(Job job, Throwable error) {
    failed(job, "; that was its last attempt, so it is in the dead set", "");
  }

  @Override
  public void jobPostponed(Job job, Instant at) {
    postponed.add(job.type());
  }

  @Override
  public void quiet(Worker worker) {
    out.accept("takes no more jobs; finishes the jobs that are running");
  }

  @Override
  public void shutdown(Worker worker) {
    timer.shutdown();
    say();
    out.accept("stopped");
  }
}
