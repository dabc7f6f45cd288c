package jobsinpractice.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
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
  private final Listeners listeners;
  private final Retries retries;
  private final Clock clock;
  private volatile RunningJob running;
  private volatile boolean quiet;
  private volatile boolean handedBack;

  Processor(
      Map<String, Handler> handlers,
      List<Middleware> middleware,
      Listeners listeners,
      Retries retries,
      Clock clock) {
    this.handlers = handlers;
    this.middleware = middleware;
    this.listeners = listeners;
    this.retries = retries;
    this.clock = clock;
  }

  /** This processor's id, as it stands in the work set. */
  public String tid() {
    return tid;
  }

  /** The job that it is running now; empty when it is idle. */
  public Optional<RunningJob> running() {
    return Optional.ofNullable(running);
  }

  public boolean busy() {
    return running != null;
  }

  /** Tells the job that runs, if it asks, that it would do well to end. */
  void quiet() {
    quiet = true;
  }

  /** From here on, whatever runs was given back to its queue: its end is not ours to write. */
  void handBack() {
    handedBack = true;
  }

  /** A job's life between claim and settlement. Reads top to bottom; returns, never throws. */
  Outcome process(UnitOfWork unit) {
    Job job;
    try {
      job = Job.parse(unit.payload(), unit.queue());
    } catch (MalformedPayload e) {
      return dead(unit, e);
    }
    Handler handler = handlers.get(job.type());
    if (handler == null) return dead(unit, new UnknownJobClass(job.type()));

    job.stopsWhen(() -> quiet);
    Instant started = clock.instant();
    running = new RunningJob(job, started);
    listeners.tell(listener -> listener.jobStarted(job));
    try {
      Middleware.run(middleware, job, () -> handler.perform(job));
      Duration elapsed = Duration.between(started, clock.instant());
      listeners.tell(listener -> listener.jobSucceeded(job, elapsed));
      return Outcome.DONE;
    } catch (IterableJob.Stopped e) {
      return Outcome.REQUEUE;
    } catch (Throwable error) {
      if (handedBack) return Outcome.REQUEUE; // interrupted by the stop, not by a fault of its own
      return failed(unit, job, error, Duration.between(started, clock.instant()));
    } finally {
      running = null;
      Thread.interrupted(); // a job's interrupt must not hit the next job
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

  /** What cannot be run is kept, with the reason. */
  private Outcome dead(UnitOfWork unit, Exception reason) {
    // A stranger's text: it must not draw on the terminal, nor make up lines of its own.
    String printable = reason.getMessage().replaceAll("\\p{Cntrl}", "?");
    LOG.warn("To the dead set, from queue {}: {}", unit.queue(), printable);
    Instant now = clock.instant();
    String errorClass = reason.getClass().getSimpleName();
    return new Outcome.Dead(now, Corpse.of(unit, errorClass, reason.getMessage(), now));
  }

  /** No handler is registered for a job's class. */
  static final class UnknownJobClass extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownJobClass(String type) {
      super(
          "no handler is registered for class "
              + (type.length() > 200 ? type.substring(0, 200) + "…" : type)
              + ". Register one, then retry the dead job.");
    }
  }
}
