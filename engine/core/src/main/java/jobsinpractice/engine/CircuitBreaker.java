package jobsinpractice.engine;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Server middleware: stops trying jobs of a class in this process while they keep failing, so that
 * the service they call can recover.
 *
 * <ol>
 *   <li><em>closed</em>: every job runs. After a number of failures in a row the breaker opens.
 *   <li><em>open</em>: no job runs; each is postponed ({@link JobPostponed}) with its attempts
 *       untouched, until the breaker lets one through and some time more, spread at random.
 *   <li><em>half-open</em>: one job runs as a probe. If it succeeds, the breaker closes; if it
 *       fails, the breaker is open again. The other jobs are still postponed.
 * </ol>
 *
 * <pre>{@code
 * worker.middleware(CircuitBreaker.after(5).probesEvery(Duration.ofSeconds(30)));
 * }</pre>
 *
 * Add it before {@link JobTimeout}, so that a job that takes too long counts as a failure.
 *
 * @since 0.2.0
 */
public final class CircuitBreaker implements Middleware {
  /** What a breaker is doing. */
  public enum State {
    CLOSED,
    OPEN,
    HALF_OPEN
  }

  private final int failures;
  private final Duration pause;
  private final Predicate<Throwable> counted;
  private final Clock clock;
  private final RandomGenerator random;
  private final Map<String, Circuit> circuits = new ConcurrentHashMap<>();

  private CircuitBreaker(
      int failures,
      Duration pause,
      Predicate<Throwable> counted,
      Clock clock,
      RandomGenerator random) {
    this.failures = failures;
    this.pause = pause;
    this.counted = counted;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Probes every 30 s and counts every exception as a failure.
   *
   * @param failures how many in a row open it
   * @throws IllegalArgumentException when that is less than 1
   */
  public static CircuitBreaker after(int failures) {
    if (failures < 1) throw new IllegalArgumentException("A breaker opens after 1 or more.");
    return new CircuitBreaker(
        failures, Duration.ofSeconds(30), any -> true, Clock.systemUTC(), new SecureRandom());
  }

  /**
   * Returns the same with this time from opening to the first probe, and from a failed probe to the
   * next. A probe that takes longer no longer holds up the next one.
   */
  public CircuitBreaker probesEvery(Duration time) {
    Duration positive = Durations.positive(time, "the time between probes");
    return new CircuitBreaker(failures, positive, counted, clock, random);
  }

  /**
   * Returns the same where only such errors count as failures. Any other shows that the service
   * works, as a 404 does. If the predicate throws, the job's error counts, and the predicate's is
   * added to it as a suppressed one.
   */
  public CircuitBreaker counting(Predicate<Throwable> failure) {
    return new CircuitBreaker(failures, pause, failure, clock, random);
  }

  /** Returns the same on this clock and with this source of randomness, for tests. */
  public CircuitBreaker on(Clock time, RandomGenerator source) {
    return new CircuitBreaker(failures, pause, counted, time, source);
  }

  /** Returns what the breaker of a job class is doing now. */
  public State state(String type) {
    Circuit circuit = circuits.get(type);
    return circuit == null ? State.CLOSED : circuit.state(clock.instant());
  }

  @Override
  public void call(Job job, Next next) throws Exception {
    Circuit circuit = circuits.computeIfAbsent(job.type(), any -> new Circuit(failures, pause));
    Circuit.Pass pass = circuit.enter(clock.instant());
    if (pass == null) {
      Duration spread = Durations.randomUpTo(pause, random);
      throw new JobPostponed(
          circuit.untilProbe(clock.instant()).plus(spread),
          "the circuit breaker of " + job.type() + " is open");
    }
    Circuit.Result result = Circuit.Result.NONE;
    try {
      next.call();
      result = Circuit.Result.SUCCESS;
    } catch (JobPostponed | IterableJob.Stopped e) {
      throw e; // the service was not asked
    } catch (Throwable e) {
      result = counts(e) ? Circuit.Result.FAILURE : Circuit.Result.SUCCESS;
      throw e;
    } finally {
      circuit.leave(pass, result, clock.instant());
    }
  }

  /** The job's error counts, and is kept, if the predicate throws an error of its own. */
  private boolean counts(Throwable error) {
    try {
      return counted.test(error);
    } catch (Throwable fault) {
      if (fault != error) error.addSuppressed(fault);
      return true;
    }
  }
}
