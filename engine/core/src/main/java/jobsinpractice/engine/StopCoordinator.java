package jobsinpractice.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Coordinates a worker's start with the stops that other threads may ask for at any time.
 *
 * <ol>
 *   <li>A stop during the start ends the start at its next step; a start after it begins none.
 *   <li>Of several stops one is performed, and the others wait for it.
 *   <li>A stop that a step of the start asks for is performed when that step has returned.
 * </ol>
 */
final class StopCoordinator {
  private final ReentrantLock starting = new ReentrantLock();
  private final AtomicBoolean requested = new AtomicBoolean();
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CountDownLatch stopped = new CountDownLatch(1);

  /**
   * Runs the steps of a start. If one throws, or a stop is requested, the rest is left out.
   *
   * @param stop called at the end if a stop was requested, or a step threw
   */
  void start(Runnable stop, Runnable... steps) {
    starting.lock();
    try {
      for (Runnable step : steps) if (!requested.get()) step.run();
    } catch (RuntimeException | Error e) {
      requested.set(true);
      throw e;
    } finally {
      starting.unlock();
      if (requested.get()) stop.run();
    }
  }

  /** Performs the stop, unless another thread does: then it waits for that one. */
  void stop(Runnable performed) {
    requested.set(true);
    if (starting.isHeldByCurrentThread()) return;
    if (!begun.compareAndSet(false, true)) {
      awaitStopped();
      return;
    }
    try {
      performed.run();
    } finally {
      stopped.countDown();
    }
  }

  /** Waits until a start under way has ended, at its next step. */
  void awaitStart() {
    starting.lock();
    starting.unlock();
  }

  void awaitStopped() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
