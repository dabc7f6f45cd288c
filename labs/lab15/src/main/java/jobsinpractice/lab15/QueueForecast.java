package jobsinpractice.lab15;

import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.simulator.scaling.ScalingSettings;
import jobsinpractice.testkit.ToDo;

/** Predicts the queue for the moment at which a machine ordered now begins to work. */
final class QueueForecast {
  private QueueForecast() {}

  /**
   * Returns the reading with the depth and the latency that the queue will have after one boot
   * time, if no machine is ordered, and {@code arrivalsPerSecond} stays the same.
   *
   * <p>A booting machine does jobs only from the moment at which it is ready, and a draining one
   * takes none. Depth is rounded to whole jobs. The latency is how long it took the waiting jobs to
   * arrive, but at most the present latency plus the boot time; it is 0 if none waits.
   */
  static Reading ahead(Reading now, ScalingSettings settings) {
    // Lab 15, task 3: predict the depth and the latency of the queue for the moment at which a machine
    // ordered now begins to work.
    throw ToDo.task(15, 3);
  }
}
