package jobsinpractice.lab7;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/** Notices garbage collections of the JVM that runs the tests. */
final class RealCollections {
  /** So many calls in a row do not meet a collection by chance. */
  private static final int CALLS = 3;

  private RealCollections() {}

  /** Whether every call of this code starts a collection. */
  static boolean startedBy(Runnable code) {
    for (int i = 0; i < CALLS; i++) {
      long before = count();
      code.run();
      if (count() == before) return false;
    }
    return true;
  }

  private static long count() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }
}
