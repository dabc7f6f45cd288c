package jobsinpractice.simulator.outage;

import java.util.OptionalDouble;

/**
 * Finds out when a service has recovered from its slow time: at the first of 30 calls in a row that
 * succeed.
 */
final class Recovery {
  private static final int IN_A_ROW = 30;

  private double fastAt = Double.POSITIVE_INFINITY;
  private int inARow;
  private double firstOfRow;
  private double recovered = -1;

  /** Forgets the last recovery, because a slow time begins. */
  void slow() {
    fastAt = Double.POSITIVE_INFINITY;
    recovered = -1;
  }

  /** Notes the second at which the slow time ends. */
  void fastAt(double second) {
    fastAt = second;
  }

  /** Counts a call that ended at this second. */
  void count(double second, boolean success) {
    inARow = success ? inARow + 1 : 0;
    if (inARow == 1) firstOfRow = second;
    if (inARow >= IN_A_ROW && second > fastAt && recovered < 0) {
      recovered = Math.max(firstOfRow, fastAt);
    }
  }

  /** Returns the seconds from the end of the slow time; empty if it has not recovered. */
  OptionalDouble after() {
    return recovered < 0 ? OptionalDouble.empty() : OptionalDouble.of(recovered - fastAt);
  }
}
