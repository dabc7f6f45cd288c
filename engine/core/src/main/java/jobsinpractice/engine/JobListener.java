package jobsinpractice.engine;

import java.time.Duration;
import java.time.Instant;

/**
 * Gets called about each attempt of a job, on the thread that ran it, before its outcome is
 * written. See {@link WorkerListener}.
 */
interface JobListener {
  default void jobStarted(Job job) {}

  default void jobSucceeded(Job job, Duration elapsed) {}

  /**
   * An attempt failed. {@code jobRetried} or {@code jobDied} follows, for the same attempt.
   *
   * @param error an {@link UnknownJobClass} if this worker has no handler for the job's class; that
   *     name comes from Redis and may be any text
   */
  default void jobFailed(Job job, Throwable error, Duration elapsed) {}

  default void jobRetried(Job job, Instant at) {}

  /**
   * A middleware or the handler threw {@link JobPostponed}: the job is back in the schedule until
   * then. Neither {@code jobSucceeded} nor {@code jobFailed} is called.
   *
   * @since 0.2.0
   */
  default void jobPostponed(Job job, Instant at) {}

  /**
   * No attempt will follow: it goes to the dead set, or is dropped if its options say so. Not
   * called for the jobs that die without a failure on this worker; see {@link DeathHandler}.
   */
  default void jobDied(Job job, Throwable error) {}
}
