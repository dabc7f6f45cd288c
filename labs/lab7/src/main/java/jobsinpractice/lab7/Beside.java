package jobsinpractice.lab7;

import java.time.Duration;

/** Runs something again and again on a thread of its own, beside whatever else the worker does. */
interface Beside {
  /** The first time at once, then always so long after the last. What it throws is survived. */
  void every(Duration pause, Runnable look);
}
