package jobsinpractice.engine;

import java.time.Duration;
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
    Thread thread = DaemonThread.start(name, step);
    boolean interrupted = false;
    for (long left; thread.isAlive() && (left = deadline - System.nanoTime()) > 0; ) {
      try {
        thread.join(left / 1_000_000 + 1);
      } catch (InterruptedException e) {
        interrupted = true; // the end is near: what can still be handed back is
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
    return !thread.isAlive();
  }
}
