package jobsinpractice.lab9;

import java.time.Duration;
import java.util.function.IntFunction;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.RetryPolicy;
import jobsinpractice.testkit.ToDo;

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
    // Lab 9, task 3: return whether to retry (and when), give up, or drop the job, by the README's table.
    throw ToDo.task(9, 3);
  }
}
