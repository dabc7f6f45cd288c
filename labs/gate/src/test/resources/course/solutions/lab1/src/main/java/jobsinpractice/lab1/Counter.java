package jobsinpractice.lab1;

import java.util.Collections;
import java.util.List;

/** A counter where jobs wait. */
final class Counter {
  private Counter() {}

  static int waiting(List<Integer> ages) {
    // region task-1
    return ages.size();
    // endregion
  }

  static double latency(List<Integer> ages) {
    // region task-2
    return ages.isEmpty() ? 0 : Collections.max(ages);
    // endregion
  }
}
