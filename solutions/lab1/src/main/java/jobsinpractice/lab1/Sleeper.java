package jobsinpractice.lab1;

import java.time.Duration;

/** Makes the calling thread wait: {@code Thread.sleep} in the worker, the test's time in a test. */
@FunctionalInterface
interface Sleeper {
  Sleeper REAL = time -> Thread.sleep(time.toMillis());

  /**
   * Returns when this time has passed.
   *
   * @throws InterruptedException when another thread interrupts this one, before or during the wait
   */
  void sleep(Duration time) throws InterruptedException;
}
