package jobsinpractice.lab2;

import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.ToDo;

/**
 * Measures which share of this process's busy time went into failed attempts since the worker
 * started. The time of an attempt is added when the attempt ends, and idle time does not count. The
 * worker calls the listener from many threads, and another thread asks for the share.
 */
final class WastedShare implements WorkerListener {
  // Lab 2, task 4: add up the busy time that the worker reports, and return which share of it went
  // into attempts that failed.

  /**
   * Returns the wasted share. Every failed attempt counts, even if the job succeeds later.
   *
   * @return busy time in failed attempts over all busy time, in percent; 0 when there was none
   */
  double percent() {
    throw ToDo.task(2, 4);
  }
}
