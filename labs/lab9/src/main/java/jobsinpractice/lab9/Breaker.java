package jobsinpractice.lab9;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobPostponed;
import jobsinpractice.engine.Middleware;
import jobsinpractice.testkit.ToDo;

/**
 * Stops charging cards while the provider is in trouble. All threads of the worker use the same
 * object.
 */
final class Breaker implements Middleware {
  /** The breaker opens after this many troubles in a row. */
  static final int TROUBLES = 5;

  /** A job probes this long after the breaker opened, or after a failed probe ended. */
  static final Duration PAUSE = Duration.ofSeconds(10);

  private final Clock clock;
  private final UnaryOperator<Duration> jitter;

  /**
   * @param jitter returns a random duration from 0 to its argument
   */
  Breaker(Clock clock, UnaryOperator<Duration> jitter) {
    this.clock = clock;
    this.jitter = jitter;
  }

  // Lab 9, task 5: open after five troubles in a row, let one job probe after each pause, close when a
  // probe meets no trouble, and postpone every other job.

  /**
   * Runs the job by {@code next.call()}, or throws a {@link JobPostponed} if it must not run now.
   * Throws whatever the job throws.
   */
  @Override
  public void call(Job job, Next next) throws Exception {
    throw ToDo.task(9, 5);
  }
}
