package jobsinpractice.lab7;

import java.time.Duration;

/** Runs something again and again, on a thread of its own that ends with the worker. */
interface Ticker {
  /** Runs it now, and then after each pause. An exception does not end the series. */
  void every(Duration pause, Runnable look);
}
