package jobsinpractice.engine;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Retries after a time that doubles with each failure, up to a cap. With {@link #fullJitter} it
 * draws each time between 0 and the doubled one, so that jobs that failed together come back evenly
 * spread:
 *
 * <pre>{@code
 * worker.retryPolicy("ChargeCard",
 *     Backoff.exponential(Duration.ofSeconds(1), Duration.ofMinutes(5)).fullJitter());
 * }</pre>
 *
 * A {@link RetryAfter} is honored: the delay begins when the time that it asks for has passed.
 *
 * @since 0.2.0
 */
public final class Backoff implements RetryPolicy {
  private final Duration first;
  private final Duration cap;
  private final RandomGenerator random;

  private Backoff(Duration first, Duration cap, RandomGenerator random) {
    this.first = first;
    this.cap = cap;
    this.random = random;
  }

  /**
   * Returns a policy without jitter.
   *
   * @param first the time after the first failure
   * @param cap the longest time
   * @throws IllegalArgumentException when one is missing or not positive, or the first is longer
   *     than the cap, or the cap longer than {@link RetryPolicy#LONGEST_DELAY}
   */
  public static Backoff exponential(Duration first, Duration cap) {
    Durations.positive(first, "the first delay");
    Durations.positive(cap, "the longest delay");
    if (first.compareTo(cap) > 0 || cap.compareTo(LONGEST_DELAY) > 0) {
      throw new IllegalArgumentException(
          "The first delay is " + first + " and the longest " + cap + ": they do not fit.");
    }
    return new Backoff(first, cap, null);
  }

  /** Returns the same with full jitter, from a seed that no other process has. */
  public Backoff fullJitter() {
    return fullJitter(new SecureRandom());
  }

  /** Returns the same with full jitter from this source, which all processor threads use. */
  public Backoff fullJitter(RandomGenerator source) {
    return new Backoff(first, cap, source);
  }

  /**
   * Returns the longest time after a failure: first · 2^failures, at most the cap.
   *
   * @param failures how often the job had failed before: 0 at the first failure
   */
  public Duration ceiling(int failures) {
    // A shift by 64 is a shift by 0: compare with the cap before multiplying, not after.
    Duration ceiling = first;
    for (int doubled = 0; doubled < failures && ceiling.compareTo(cap) < 0; doubled++) {
      ceiling = ceiling.multipliedBy(2);
    }
    return ceiling.compareTo(cap) > 0 ? cap : ceiling;
  }

  @Override
  public Decision decide(int failures, Throwable error, Job job) {
    Duration delay = ceiling(failures);
    if (random != null) delay = Durations.randomUpTo(delay, random);
    return Decision.exactly(RetryAfter.of(error).plus(delay));
  }
}
