package jobsinpractice.lab7;

import java.time.Duration;

/** The process that the watchdog lives in, and how it ends. */
interface OwnProcess {
  /** Claims no more jobs. Returns at once. */
  void quiet();

  /**
   * Waits until no job runs, at most so long.
   *
   * @return false when some were still running
   */
  boolean drain(Duration most);

  /**
   * Hands back what still runs, and ends the process with this code. Never returns, in a worker.
   */
  void exit(int code);
}
