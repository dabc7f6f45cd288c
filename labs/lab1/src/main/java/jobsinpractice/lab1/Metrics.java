package jobsinpractice.lab1;

import java.time.Clock;
import java.util.List;
import jobsinpractice.engine.Processor;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;

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
    // Lab 1, task 1: answer which share of these processors runs a job right now, in percent, and 0
    // when there are none.
    throw ToDo.task(1, 1);
  }

  /**
   * Latency of the queue "default": the age of the job in it that has waited longest.
   *
   * @return seconds; 0 when the queue is empty
   */
  double defaultLatency() {
    // Lab 1, task 2: answer for how long the oldest job in "default" has waited, in seconds, and 0
    // when the queue is empty.
    throw ToDo.task(1, 2);
  }

  /**
   * Latency of the retry set: for how long the most overdue retry has been due.
   *
   * @return seconds; 0 when no retry is due
   */
  double retriesLatency() {
    // Lab 1, task 3: answer for how long the most overdue retry has been due, in seconds, and 0
    // when none is due.
    throw ToDo.task(1, 3);
  }
}
