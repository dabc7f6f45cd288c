package jobsinpractice.lab15;

import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.simulator.scaling.ScalingSettings;

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
    // region task-1
    double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
    double left = Math.max(settings.interval(), settings.promise() - now.latency());
    double arriving = now.arrivalsPerSecond() * seconds;
    double waiting = now.depth() * seconds / left;
    return (int) Math.ceil((arriving + waiting) / settings.threads());
    // endregion
  }
}
