package jobsinpractice.lab1;

// region metrics-imports
import java.time.Clock;
import java.util.List;
import jobsinpractice.engine.Processor;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.RetrySet;

// endregion

/** The three numbers of the status line, as they are now. Remembers nothing from call to call. */
final class Metrics {
  private final Redis redis;
  private final Clock clock;

  /**
   * @param clock tells what "now" is; in the tests it is moved by hand
   */
  Metrics(Redis redis, Clock clock) {
    this.redis = redis;
    this.clock = clock;
  }

  /**
   * Utilization of this process: the share of its processors that run a job right now.
   *
   * @param processors those of this process; none before the worker has started
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
   * Latency of the queue "default": the age of the job in it that has waited longest.
   *
   * @return seconds; 0 when the queue is empty
   */
  double defaultLatency() {
    // region task-2
    return new Queue(redis, "default", clock).latency();
    // endregion
  }

  /**
   * Latency of the retry set: for how long the most overdue retry has been due.
   *
   * @return seconds; 0 when no retry is due
   */
  double retriesLatency() {
    // region task-3
    return new RetrySet(redis, clock).latency();
    // endregion
  }
}
