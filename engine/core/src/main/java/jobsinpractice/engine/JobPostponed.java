package jobsinpractice.engine;

import java.time.Duration;

/**
 * Thrown by a middleware or a handler that does not want to try the job now. The job goes back to
 * the schedule with its payload unchanged. It has not failed: no attempt is counted, and no retry
 * is used up. {@link CircuitBreaker}, {@link RetryBudget}, and {@link Limiter} throw it.
 *
 * <p>A middleware that catches what it wraps must let it pass, and must not count it as a failure.
 * It has no stack trace, because an open breaker throws thousands a second.
 *
 * @since 0.2.0
 */
public final class JobPostponed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration delay;

  /**
   * @param delay how long the job stays in the schedule, from now
   * @throws IllegalArgumentException when the delay is missing or negative
   */
  public JobPostponed(Duration delay, String reason) {
    super(reason, null, false, false);
    this.delay = Durations.checked(delay, "the delay of a postponed job");
  }

  /** Returns how long the job stays in the schedule. */
  public Duration delay() {
    return delay;
  }
}
