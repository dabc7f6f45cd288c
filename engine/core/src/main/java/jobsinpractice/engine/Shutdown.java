package jobsinpractice.engine;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.internal.DaemonThread;

/**
 * The time that a stop may take. Each part runs on a thread of its own, which the stop leaves
 * behind if Redis, or a listener, keeps it waiting: a supervisor that kills after 30 s must find a
 * worker with the usual timeout of 25 s gone.
 */
final class Shutdown {
  /** After the timeout, handing jobs back takes no longer. */
  static final Duration HAND_BACK = Duration.ofSeconds(3);

  /** Left for shutdown listeners, however long the rest took. */
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  /** A stop returns no later than this after the timeout. */
  static final Duration GRACE = HAND_BACK.plus(FAREWELL);

  private final long handedBack;

  Shutdown(Duration timeout) {
    handedBack = System.nanoTime() + Durations.nanos(timeout) + HAND_BACK.toNanos();
  }

  /** Returns false if the step was still running when its time was up. */
  boolean handBack(Runnable step) {
    return run("stop", step, handedBack);
  }

  boolean farewell(Runnable step) {
    return run("shutdown-listeners", step, handedBack + FAREWELL.toNanos());
  }

  private static boolean run(String name, Runnable step, long deadline) {
    CountDownLatch ended = new CountDownLatch(1);
    DaemonThread.start(name, () -> runThen(ended, step));
    boolean interrupted = false;
    for (long left; ended.getCount() > 0 && (left = deadline - System.nanoTime()) > 0; ) {
      try {
        ended.await(left, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        interrupted = true; // the end is near: what can still be handed back is
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
    return ended.getCount() == 0;
  }

  private static void runThen(CountDownLatch ended, Runnable step) {
    try {
      step.run();
    } finally {
      ended.countDown();
    }
  }
}
