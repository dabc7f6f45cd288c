package jobsinpractice.lab2;

// region wasted-imports
import java.time.Duration;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.WorkerListener;

// endregion

/**
 * The share of this process's busy time that went into attempts that failed, since the worker
 * started. Busy time is counted when an attempt ends; idle time does not count at all.
 */
final class WastedShare implements WorkerListener {
  // region task-4
  private Duration busy = Duration.ZERO;
  private Duration wasted = Duration.ZERO;

  @Override
  public synchronized void jobSucceeded(Job job, Duration elapsed) {
    busy = busy.plus(elapsed);
  }

  @Override
  public synchronized void jobFailed(Job job, Throwable error, Duration elapsed) {
    busy = busy.plus(elapsed);
    wasted = wasted.plus(elapsed);
  }

  /**
   * @return busy time in attempts that failed over all busy time, in percent; 0 when there was none
   */
  synchronized double percent() {
    return busy.isZero() ? 0 : 100.0 * wasted.toNanos() / busy.toNanos();
  }
  // endregion
}
