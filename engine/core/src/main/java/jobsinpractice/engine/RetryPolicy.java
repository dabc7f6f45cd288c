package jobsinpractice.engine;

import java.time.Duration;

/**
 * What follows a failed attempt of one class of job; Sidekiq's {@code retry_in}. Asked before the
 * number of retries is looked at, so {@link Decision#after} still dies after the last one.
 */
@FunctionalInterface
public interface RetryPolicy {
  /** 100 years. A longer delay is cut to this, with a log line. */
  Duration LONGEST_DELAY = Duration.ofDays(36_500);

  /**
   * @param failures how often it failed before this time: 0 at the first failure
   */
  Decision decide(int failures, Throwable error, Job job);

  /** One of: as usual, after a time, dead at once, dropped at once. */
  sealed interface Decision {
    Decision USUAL = new Usual();

    /** Dead now, whatever retries are left: no attempt can help. */
    Decision KILL = new Kill();

    /** Dropped now, without a trace but the count of failures. */
    Decision DISCARD = new Discard();

    /**
     * Tried again after this time, and up to 10 s more for each failure so far; not before the time
     * that a {@link RetryAfter} asks for.
     *
     * @param delay null for the usual time; a negative one counts as 0, and one longer than {@link
     *     #LONGEST_DELAY} as that
     */
    static Decision after(Duration delay) {
      return new After(delay);
    }

    /**
     * Tried again after exactly this time: nothing is added, so the policy spreads the jobs itself,
     * and honors a {@link RetryAfter} itself. {@link Backoff} does both.
     *
     * @param delay null for the usual time; a negative one counts as 0, and one longer than {@link
     *     #LONGEST_DELAY} as that
     * @since 0.2.0
     */
    static Decision exactly(Duration delay) {
      return new Exactly(delay);
    }
  }

  record Usual() implements Decision {}

  record Kill() implements Decision {}

  record Discard() implements Decision {}

  record After(Duration delay) implements Decision {}

  /**
   * @since 0.2.0
   */
  record Exactly(Duration delay) implements Decision {}
}
