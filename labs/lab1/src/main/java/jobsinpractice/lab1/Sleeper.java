package jobsinpractice.lab1;

import java.time.Duration;

/** How a thread waits: {@code Thread.sleep} in the worker, and by hand in the tests. */
@FunctionalInterface
interface Sleeper {
  Sleeper REAL = time -> Thread.sleep(time.toMillis());

  /**
   * @throws InterruptedException when another thread interrupts this one, before or during the wait
   */
  void sleep(Duration time) throws InterruptedException;
}
