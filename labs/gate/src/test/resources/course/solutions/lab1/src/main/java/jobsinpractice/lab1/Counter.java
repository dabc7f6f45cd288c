package jobsinpractice.lab1;

// region imports
import java.util.Collections;
// endregion
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
