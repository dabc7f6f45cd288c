package jobsinpractice.testkit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Notices that nothing can change any more: every thread that the test or the learner's code has
 * started waits, without a time limit, for another of these threads. A wait for such threads can
 * end early, with the same result as at its deadline.
 *
 * <p>A thread that sleeps, runs, or reads from a socket can still act, and so can a child process.
 * While there is one, this never reports a standstill.
 */
final class Standstill {
  /**
   * A thread that was unparked counts as waiting until the machine runs it. The caller's own thread
   * also has to be run this often in between, so a busy machine gets more time.
   */
  private static final int LOOKS = 25;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /**
   * Never wakes another thread: of the JVM, of a connection pool, of a report, for a child process.
   */
  private static final Set<String> INERT =
      Set.of(
          "Reference Handler",
          "Finalizer",
          "Signal Dispatcher",
          "Notification Thread",
          "Common-Cleaner",
          "Attach Listener",
          "commons-pool-evictor",
          "class-board",
          "process reaper");

  private static final Set<Thread> OF_THE_RUNNER = Set.copyOf(liveThreads());

  private Map<Long, Long> before;
  private int looks;

  /** Call it first on a thread that runs the tests, before any test has started a thread. */
  static void noteRunnersThreads() {
    // loads this class
  }

  /** Looks once; the caller pauses a few milliseconds between two looks. */
  boolean reached() {
    Map<Long, Long> now = waitsOfAll();
    boolean same = now != null && now.equals(before);
    before = now;
    looks = same ? looks + 1 : 0;
    return looks >= LOOKS && !hasChildren();
  }

  /** Returns how often each thread has begun to wait; null if any thread can act. */
  private static Map<Long, Long> waitsOfAll() {
    List<Long> ids = new ArrayList<>();
    for (Thread thread : liveThreads()) {
      if (isVirtual(thread)) {
        return null;
      }
      if (thread != Thread.currentThread() && !OF_THE_RUNNER.contains(thread) && !isInert(thread)) {
        ids.add(thread.getId());
      }
    }
    Map<Long, Long> waits = new TreeMap<>();
    long[] asked = ids.stream().mapToLong(Long::longValue).toArray();
    for (ThreadInfo thread : THREADS.getThreadInfo(asked)) {
      if (thread == null) {
        continue; // it has ended
      }
      boolean waiting =
          thread.getThreadState() == Thread.State.WAITING
              || thread.getThreadState() == Thread.State.BLOCKED
                  && ids.contains(thread.getLockOwnerId());
      if (!waiting) {
        return null;
      }
      waits.put(thread.getThreadId(), thread.getWaitedCount() + thread.getBlockedCount());
    }
    return waits;
  }

  private static boolean isInert(Thread thread) {
    String name = thread.getName();
    return INERT.contains(name.replaceFirst(" \\(.*", "")) && thread.isDaemon();
  }

  /** A JVM does not list its virtual threads, but the threads that carry them. */
  private static boolean isVirtual(Thread thread) {
    return thread.getName().startsWith("VirtualThread")
        || thread.getClass().getName().contains("Carrier");
  }

  private static boolean hasChildren() {
    return ProcessHandle.current()
        .descendants()
        .anyMatch(child -> !child.info().command().orElse("").contains("redis"));
  }

  private static List<Thread> liveThreads() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Thread[] threads = new Thread[root.activeCount() + 50];
    int count = root.enumerate(threads);
    return Arrays.asList(threads).subList(0, count);
  }
}
