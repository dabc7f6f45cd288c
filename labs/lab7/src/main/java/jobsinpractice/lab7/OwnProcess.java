package jobsinpractice.lab7;

import java.time.Duration;

/** Ends the process that the watchdog runs in, step by step. */
interface OwnProcess {
  /** Claims no more jobs. Returns at once. */
  void quiet();

  /**
   * Waits until no job is running, for {@code timeout} at the longest.
   *
   * @return false if some jobs were still running at the timeout
   */
  boolean drain(Duration timeout);

  /**
   * Hands back the jobs that are still running, and ends the process with this exit code. In a
   * worker it never returns.
   */
  void exit(int code);
}
