package jobsinpractice.lab2;

import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.ToDo;

/**
 * The share of this process's busy time that went into attempts that failed, since the worker
 * started. Busy time is counted when an attempt ends; idle time does not count at all.
 */
final class WastedShare implements WorkerListener {
  // Lab 2, task 4: add up the busy time that the worker tells, and answer which share of it went
  // into attempts that failed.

  /**
   * @return busy time in attempts that failed over all busy time, in percent; 0 when there was none
   */
  double percent() {
    throw ToDo.task(2, 4);
  }
}
