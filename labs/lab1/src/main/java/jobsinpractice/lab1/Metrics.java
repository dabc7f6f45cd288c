package jobsinpractice.lab1;

import java.time.Clock;
import java.util.List;
import jobsinpractice.engine.Processor;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;

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
    // Lab 1, task 1: return the share of these processors that are running a job right now, in percent;
    // 0 when there are no processors.
    throw ToDo.task(1, 1);
  }

  /**
   * Returns the latency of the queue "default": how long its oldest job has been waiting.
   *
   * @return seconds, with a fraction; 0 when the queue is empty
   * @throws jobsinpractice.engine.RedisUnavailable while Redis is away
   */
  double defaultLatency() {
    // Lab 1, task 2: return how long the oldest job in "default" has been waiting, in seconds; 0 when
    // the queue is empty.
    throw ToDo.task(1, 2);
  }

  /**
   * Returns the latency of the retry set: how long its most overdue retry has been due.
   *
   * @return seconds, with a fraction; 0 when no retry is due
   * @throws jobsinpractice.engine.RedisUnavailable while Redis is away
   */
  double retriesLatency() {
    // Lab 1, task 3: return how long the most overdue retry has been due, in seconds; 0 when no retry
    // is due.
    throw ToDo.task(1, 3);
  }
}
