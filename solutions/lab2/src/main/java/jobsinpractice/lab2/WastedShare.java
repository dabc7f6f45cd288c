package jobsinpractice.lab2;

// region wasted-imports
import java.time.Duration;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.WorkerListener;

// endregion

/**
 * Measures which share of this process's busy time went into failed attempts since the worker
 * started. The time of an attempt is added when the attempt ends, and idle time does not count. The
 * worker calls the listener from many threads, and another thread asks for the share.
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
   * Returns the wasted share. Every failed attempt counts, even if the job succeeds later.
   *
   * @return busy time in failed attempts over all busy time, in percent; 0 when there was none
   */
  synchronized double percent() {
    return busy.isZero() ? 0 : 100.0 * wasted.toNanos() / busy.toNanos();
  }
  // endregion
}
