package jobsinpractice.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import jobsinpractice.engine.internal.Timestamps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs, one at a time.
 *
 * <ol>
 *   <li>reads the payload and finds the handler registered for its class;
 *   <li>runs the server middleware and the handler;
 *   <li>decides the {@link Outcome}.
 * </ol>
 *
 * Never writes to Redis, and never instantiates anything that a payload names.
 */
public final class Processor {
  private static final Logger LOG = LoggerFactory.getLogger(Processor.class);

  private final String tid = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
  private final Map<String, Handler> handlers;
  private final List<Middleware> middleware;
  private final Listeners<? extends JobListener> listeners;
  private final JobRetry retries;
  private final Clock clock;
  private volatile Work work;
  private volatile boolean quiet;
  private volatile boolean handedBack;

  Processor(
      Map<String, Handler> handlers,
      List<Middleware> middleware,
      Listeners<? extends JobListener> listeners,
      JobRetry retries,
      Clock clock) {
    this.handlers = handlers;
    this.middleware = middleware;
    this.listeners = listeners;
    this.retries = retries;
    this.clock = clock;
  }

  /** This processor's id in the work set. */
  public String tid() {
    return tid;
  }

  /** The job that it is running now; empty when it is idle. */
  public Optional<RunningJob> running() {
    return Optional.ofNullable(work).map(Work::job);
  }

  /** What it is running now, with the payload as it was claimed. */
  Optional<Work> work() {
    return Optional.ofNullable(work);
  }

  /**
   * A running job, its claim, and the jid with which it came: the job's fields belong to the code
   * that runs, which may change them.
   */
  record Work(UnitOfWork unit, RunningJob job, String jid) {
    Work(UnitOfWork unit, RunningJob job) {
      this(unit, job, job.job().jid());
    }
  }

  public boolean busy() {
    return work != null;
  }

  /** Tells the job that runs, if it asks, that it would do well to end. */
  void quiet() {
    quiet = true;
  }

  /** From here on, whatever runs was given back to its queue: its end is not ours to write. */
  void handBack() {
    handedBack = true;
  }

  /** A job's life between claim and settlement. Returns, whatever user code throws. */
  Outcome process(UnitOfWork unit) {
    Thread.interrupted(); // an earlier job's late interrupt must not hit this one
    try {
      return attempt(unit);
    } catch (Throwable fault) {
      return abandoned(unit, fault);
    } finally {
      work = null;
      Thread.interrupted();
    }
  }

  private Outcome attempt(UnitOfWork unit) {
    Job job;
    try {
      job = Job.parse(unit.payload(), unit.queue());
    } catch (MalformedPayload e) {
      return dead(unit, e);
    }
    Handler handler = handlers.get(job.type());
    PayloadSanitizer.putBack(job);

    job.stopsWhen(() -> quiet);
    Instant started = clock.instant();
    work = new Work(unit, new RunningJob(job, started));
    listeners.tell(listener -> listener.jobStarted(job));
    Throwable error = perform(job, handler);
    Thread.interrupted(); // what interrupted the job must not hit the listeners
    Duration elapsed = Duration.between(started, clock.instant());
    if (error == null) {
      listeners.tell(listener -> listener.jobSucceeded(job, elapsed));
      return Outcome.DONE;
    }
    // When handed back, it was interrupted by the stop, not by a fault of its own.
    if (error instanceof IterableJob.Stopped || handedBack) return Outcome.REQUEUE;
    if (error instanceof JobPostponed postponed) return postponed(job, postponed);
    return failed(unit, job, error, elapsed);
  }

  /** Not an attempt: nothing is written into the payload. */
  private Outcome postponed(Job job, JobPostponed reason) {
    Instant at = Timestamps.after(clock.instant(), reason.delay());
    listeners.tell(listener -> listener.jobPostponed(job, at));
    return new Outcome.Postponed(at);
  }

  /** Returns what it threw: any Throwable, since checked ones can be thrown undeclared. */
  private Throwable perform(Job job, Handler handler) {
    try {
      if (handler == null) throw unknown(job);
      Middleware.run(middleware, job, () -> handler.perform(job));
      return null;
    } catch (Throwable error) {
      return error;
    }
  }

  private Outcome failed(UnitOfWork unit, Job job, Throwable error, Duration elapsed) {
    Outcome outcome = retries.after(unit, error);
    listeners.tell(listener -> listener.jobFailed(job, error, elapsed));
    if (outcome instanceof Outcome.Retry retry) {
      listeners.tell(listener -> listener.jobRetried(job, retry.at()));
    } else {
      listeners.tell(listener -> listener.jobDied(job, error));
    }
    return outcome;
  }

  /** The attempt broke off outside of the job's own code, or its thread is gone: it failed. */
  Outcome abandoned(UnitOfWork unit, Throwable fault) {
    Work was = work;
    if (was == null || was.unit() != unit) return retries.after(unit, fault);
    work = null;
    Duration elapsed = Duration.between(was.job().since(), clock.instant());
    return failed(unit, was.job().job(), fault, elapsed);
  }

  /** A failed attempt, not the job's end: another worker of its queue may know the class. */
  private static UnknownJobClass unknown(Job job) {
    UnknownJobClass error = new UnknownJobClass(job.type());
    JobMdc.with(
        job,
        () -> LOG.warn("Failed, from queue {}: {}", job.queue(), printable(error.getMessage())));
    return error;
  }

  /** What cannot be run is kept, with the reason. */
  private Outcome dead(UnitOfWork unit, Exception reason) {
    LOG.warn("To the dead set, from queue {}: {}", unit.queue(), printable(reason.getMessage()));
    Instant now = clock.instant();
    String errorClass = reason.getClass().getSimpleName();
    return new Outcome.Dead(now, DeadPayload.of(unit, errorClass, reason.getMessage(), now));
  }

  /**
   * Returns a text that can come from a payload, with {@code ?} for each control character: it must
   * not draw on the terminal, and must not begin a line in the log.
   */
  static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
