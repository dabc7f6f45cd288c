package jobsinpractice.lab9;

// region policy-imports
import java.time.Duration;
import java.util.function.IntFunction;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.RetryPolicy;

// endregion

/** Decides what follows a failed attempt to charge a card. */
final class ChargePolicy implements RetryPolicy {
  private final IntFunction<Duration> backoff;

  /**
   * @param backoff returns the delay, with jitter, for a number of failures before this one
   */
  ChargePolicy(IntFunction<Duration> backoff) {
    this.backoff = backoff;
  }

  /**
   * Returns the decision for an error, by the table in the README. A job is never tried again
   * before the time that Retry-After asks for, and the delay of {@code backoff} is added to it.
   *
   * @param failures how often the job had failed before this failure
   */
  @Override
  public Decision decide(int failures, Throwable error, Job job) {
    // region task-3
    if (!(error instanceof ProviderException provider)) return Decision.USUAL;
    int status = provider.status();
    if (status == 409) return Decision.DISCARD;
    boolean again = ProviderException.isTrouble(provider) || status == 408;
    if (!again) return Decision.KILL;
    Duration delay = backoff.apply(failures);
    Duration asked = provider.retryAfter();
    return Decision.exactly(asked == null ? delay : asked.plus(delay));
    // endregion
  }
}
