package jobsinpractice.engine;

import java.time.Clock;
import java.util.function.Consumer;
import jobsinpractice.engine.internal.Timestamps;

/**
 * Server middleware: does not run a job whose time is over, such as a code for a login or the
 * reminder of a meeting. {@link JobRequest#expiresIn} sets that time.
 *
 * <pre>{@code
 * client.push(JobRequest.of("LoginCode", 42).expiresIn(Duration.ofMinutes(10)));
 * worker.middleware(new ExpiringJobs().onExpired(job -> log.info("too late: {}", job)));
 * }</pre>
 *
 * <p>An expired job stays in its queue or set until a worker claims it. Then it counts as done: it
 * is not retried, and not in the dead set. A worker without this middleware runs it. The time is in
 * the payload's field {@value #FIELD}, in seconds since the epoch. An attempt that has begun goes
 * on past it. A value that is not a number is ignored: such a job runs.
 *
 * <p>The client sets that time by the clock of its machine, and the worker compares it with the
 * clock of its own. So keep their clocks in step, and choose a time that is much longer than the
 * difference between them.
 *
 * @since 0.2.0
 */
public final class ExpiringJobs implements Middleware {
  static final String FIELD = "expiry";

  private final Clock clock;
  private final Consumer<Job> expired;

  public ExpiringJobs() {
    this(Clock.systemUTC(), job -> {});
  }

  private ExpiringJobs(Clock clock, Consumer<Job> expired) {
    this.clock = clock;
    this.expired = expired;
  }

  /** Returns the same by another clock, for a test. */
  public ExpiringJobs on(Clock other) {
    return new ExpiringJobs(other, expired);
  }

  /** Returns the same that also calls this for each expired job. If it throws, the job fails. */
  public ExpiringJobs onExpired(Consumer<Job> handler) {
    return new ExpiringJobs(clock, handler);
  }

  @Override
  public void call(Job job, Next next) throws Exception {
    if (job.field(FIELD).orElse(null) instanceof Number expiry
        && expiry.doubleValue() <= Timestamps.seconds(clock.instant())) {
      expired.accept(job);
    } else {
      next.call();
    }
  }
}
