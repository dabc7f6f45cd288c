package jobsinpractice.lab15;

import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.simulator.scaling.ScalingSettings;
import jobsinpractice.testkit.ToDo;

/** Turns what the queue shows into a number of machines. */
final class QueueSignal {
  private QueueSignal() {}

  /**
   * Returns how many machines the queue needs, rounded up: threads for the jobs that arrive, and
   * threads that start all waiting jobs in the time left.
   *
   * <p>The time left is the promise minus the latency, and at least one interval. If no job ended
   * lately, a job takes the usual time.
   */
  static int machines(Reading now, ScalingSettings settings) {
    // Lab 15, task 1: return how many machines the queue needs, from what arrives, what waits, and the time
    // that is left of the promise.
    throw ToDo.task(15, 1);
  }
}
