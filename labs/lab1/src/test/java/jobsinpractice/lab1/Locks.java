package jobsinpractice.lab1;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The locks of a thread, so that a test finds a deadlock without having to run into it. */
final class Locks {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Locks() {}

  /** Returns the locks that this thread holds, without one that it gave up to wait for a signal. */
  static Set<String> heldBy(Thread thread) {
    ThreadInfo info = THREADS.getThreadInfo(new long[] {thread.getId()}, true, true)[0];
    Set<String> held = new HashSet<>();
    if (info == null) {
      return held;
    }
    for (MonitorInfo monitor : info.getLockedMonitors()) {
      held.add(monitor.toString());
    }
    for (LockInfo lock : info.getLockedSynchronizers()) {
      held.add(lock.toString());
    }
    if (info.getLockInfo() != null) {
      held.remove(info.getLockInfo().toString());
    }
    return held;
  }

  /** Whether a thread waits for a lock that this thread holds. */
  static boolean blocks(Thread owner) {
    return Stream.of(THREADS.dumpAllThreads(false, false))
        .anyMatch(info -> info.getLockOwnerId() == owner.getId());
  }

  /** Whether this thread waits for a lock that another thread holds. */
  static boolean isBlocked(Thread thread) {
    ThreadInfo info = THREADS.getThreadInfo(thread.getId());
    return info != null && info.getLockOwnerId() >= 0;
  }
}
