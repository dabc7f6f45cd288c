package jobsinpractice.fleet;

import java.time.Instant;
import java.util.List;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.JobRecord;
import jobsinpractice.engine.admin.Queue;

/**
 * Jobs that an earlier run left in the queues of a lab's own fleet. They wait ahead of the jobs of
 * this run, so a right formation would look late: the enqueuer and {@link PromiseCheck} both let
 * the workers finish them first. New jobs do not count, so the two need not agree on a moment.
 */
final class EarlierJobs {
  private final Redis redis;
  private final List<String> queues;
  private final Instant started;

  /**
   * @param started a job that was pushed before this moment is one of an earlier run
   */
  EarlierJobs(Redis redis, List<String> queues, Instant started) {
    this.redis = redis;
    this.queues = queues;
    this.started = started;
  }

  /** Returns how many jobs wait in queues whose oldest job is one of an earlier run. */
  long waiting() {
    return queues.stream()
        .map(name -> new Queue(redis, name))
        .filter(this::startsWithAnEarlierJob)
        .mapToLong(Queue::size)
        .sum();
  }

  private boolean startsWithAnEarlierJob(Queue queue) {
    return queue
        .oldest()
        .flatMap(JobRecord::job)
        .flatMap(job -> job.enqueuedAt())
        .filter(pushed -> pushed.isBefore(started))
        .isPresent();
  }
}
