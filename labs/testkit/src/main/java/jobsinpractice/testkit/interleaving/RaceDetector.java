package jobsinpractice.testkit.interleaving;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Finds two accesses, one of them a write, that nothing orders: no lock, no volatile field, no
 * object of java.util.concurrent. It keeps a vector clock for each thread and each of those.
 */
final class RaceDetector {
  private final int[][] clocks = {{1, 0}, {0, 1}};
  private final Map<Object, int[]> released = new IdentityHashMap<>();
  private final Map<Object, Map<String, Accesses>> accesses = new IdentityHashMap<>();

  /** When each thread last read and wrote, by its own clock. */
  private static final class Accesses {
    final int[] read = new int[2];
    final int[] written = new int[2];
  }

  /** From now on, this thread knows what was done before the object was released. */
  void acquire(int me, Object object) {
    int[] before = released.get(object);
    if (before != null) {
      clocks[me][1 - me] = Math.max(clocks[me][1 - me], before[1 - me]);
    }
  }

  /** A thread that acquires the object later knows what this thread has done until now. */
  void release(int me, Object object) {
    int[] before = released.computeIfAbsent(object, none -> new int[2]);
    for (int i = 0; i < 2; i++) {
      before[i] = Math.max(before[i], clocks[me][i]);
    }
    clocks[me][me]++;
  }

  /**
   * Records an access.
   *
   * @param owner the object, or the class of a static field
   * @param part the field's name, or "" for a collection
   * @return whether nothing orders it after an access of the other thread, and one of them writes
   */
  boolean access(int me, Object owner, String part, boolean write) {
    Accesses all =
        accesses
            .computeIfAbsent(owner, none -> new HashMap<>())
            .computeIfAbsent(part, none -> new Accesses());
    int other = 1 - me;
    int known = clocks[me][other];
    (write ? all.written : all.read)[me] = clocks[me][me];
    return all.written[other] > known || write && all.read[other] > known;
  }
}
