package jobsinpractice.lab1;

// region metrics-imports
import java.time.Clock;
import java.util.List;
import jobsinpractice.engine.Processor;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.RetrySet;

// endregion

/** Measures the three numbers of the status line. Every call reads them again. */
final class Metrics {
  private final Redis redis;
  private final Clock clock;

  /**
   * @param clock the current time; the tests move it by hand
   */
  Metrics(Redis redis, Clock clock) {
    this.redis = redis;
    this.clock = clock;
  }

  /**
   * Returns the utilization of this process: the share of its processors that are running a job.
   *
   * @param processors the processors of this process; none before the worker has started
   * @return percent, 0 to 100; 0 when there are no processors
   */
  double utilization(List<Processor> processors) {
    // region task-1
    if (processors.isEmpty()) {
      return 0;
    }
    long busy = processors.stream().filter(Processor::busy).count();
    return 100.0 * busy / processors.size();
    // endregion
  }

  /**
   * Returns the latency of the queue "default": how long its oldest job has been waiting.
   *
   * @return seconds, with a fraction; 0 when the queue is empty
   * @throws jobsinpractice.engine.RedisUnavailable while Redis is away
   */
  double defaultLatency() {
    // region task-2
    return new Queue(redis, "default", clock).latency();
    // endregion
  }

  /**
   * Returns the latency of the retry set: how long its most overdue retry has been due.
   *
   * @return seconds, with a fraction; 0 when no retry is due
   * @throws jobsinpractice.engine.RedisUnavailable while Redis is away
   */
  double retriesLatency() {
    // region task-3
    return new RetrySet(redis, clock).latency();
    // endregion
  }
}
