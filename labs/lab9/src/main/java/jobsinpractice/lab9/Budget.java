package jobsinpractice.lab9;

import java.time.Duration;
import java.util.function.UnaryOperator;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobPostponed;
import jobsinpractice.engine.Middleware;
import jobsinpractice.testkit.ToDo;

/**
 * Limits the retries of one job class in this process. All threads of the worker use the same
 * object.
 */
final class Budget implements Middleware {
  /** This many first attempts earn one retry. */
  static final int FIRST_ATTEMPTS = 10;

  /** At most this many retries are saved for later. */
  static final int MOST_SAVED = 10;

  /** A retry that the budget does not allow is postponed by this, and up to as much again. */
  static final Duration LATER = Duration.ofSeconds(15);

  private final UnaryOperator<Duration> jitter;

  /**
   * @param jitter returns a random duration from 0 to its argument
   */
  Budget(UnaryOperator<Duration> jitter) {
    this.jitter = jitter;
  }

  // Lab 9, task 4: run each first attempt, and a retry only if ten first attempts have earned it; postpone
  // the other retries.

  /**
   * Runs the job by {@code next.call()}, or throws a {@link JobPostponed} if it is a retry that the
   * budget does not allow. {@code job.attempt()} is 0 for a first attempt.
   */
  @Override
  public void call(Job job, Next next) throws Exception {
    throw ToDo.task(9, 4);
  }
}
