package jobsinpractice.testkit.interleaving;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The monitors of instrumented code ({@code synchronized}). They are not the JVM's, so that a
 * thread that would block can hand over instead.
 */
final class Monitors {
  private static final Map<Object, Held> HELD = new IdentityHashMap<>();

  private Monitors() {}

  private static final class Held {
    final Thread by;
    int times;

    Held(Thread by) {
      this.by = by;
    }
  }

  /** Enters the monitor this many times, unless another thread holds it. */
  static synchronized boolean tryEnter(Object monitor, int times) {
    Held held = HELD.computeIfAbsent(monitor, free -> new Held(Thread.currentThread()));
    if (held.by != Thread.currentThread()) {
      return false;
    }
    held.times += times;
    return true;
  }

  static synchronized void exit(Object monitor) {
    Held held = HELD.get(monitor);
    if (held != null && held.by == Thread.currentThread() && --held.times == 0) {
      HELD.remove(monitor);
    }
  }

  /** Leaves the monitor completely, and returns how often it was entered. */
  static synchronized int leave(Object monitor) {
    Held held = HELD.get(monitor);
    if (held == null || held.by != Thread.currentThread()) {
      throw new IllegalMonitorStateException("current thread is not owner");
    }
    HELD.remove(monitor);
    return held.times;
  }

  /** Frees what a thread held that was given up. */
  static synchronized void forget(Thread thread) {
    HELD.values().removeIf(held -> held.by == thread);
  }
}
