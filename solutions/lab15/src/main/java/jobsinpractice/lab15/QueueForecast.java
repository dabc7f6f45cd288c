package jobsinpractice.lab15;

// region forecast-imports
import jobsinpractice.simulator.scaling.MachineReading;
import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.simulator.scaling.ScalingSettings;

// endregion

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
    // region task-3
    double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
    double boot = settings.boot();
    double done = 0;
    for (MachineReading machine : now.machines()) {
      double works =
          switch (machine.state()) {
            case WORKING -> boot;
            case BOOTING -> Math.max(0, boot - machine.readyIn());
            case DRAINING -> 0;
          };
      done += works * settings.threads() / seconds;
    }
    long depth = Math.round(Math.max(0, now.depth() + now.arrivalsPerSecond() * boot - done));
    double latency = Math.min(depth / now.arrivalsPerSecond(), now.latency() + boot);
    return now.withQueue(depth == 0 ? 0 : latency, depth);
    // endregion
  }
}
