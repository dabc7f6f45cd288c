package jobsinpractice.benchmark;

import java.util.Arrays;
import java.util.Random;

/** How fast one core of this machine is, so that figures of two machines can be compared. */
final class Cores {
  private static final int NUMBERS = 1_000_000;

  private Cores() {}

  /** The median of 9 sorts of the same million random numbers, after 5 that warm up (ms). */
  static double sortMillis() {
    int[] numbers = new Random(1).ints(NUMBERS).toArray();
    return Sample.median(5, 9, () -> Arrays.sort(numbers.clone())) / 1e6;
  }
}
