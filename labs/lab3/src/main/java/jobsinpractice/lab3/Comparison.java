package jobsinpractice.lab3;

import java.util.List;
import jobsinpractice.testkit.ToDo;

/**
 * Compares two fleets: the 95% interval of the difference of their means, second minus first, and
 * the verdict. More is better, as with jobs per dollar.
 *
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 */
record Comparison(Verdict verdict, double low, double high) {
  // Lab 3, task 4: return better, worse, or inconclusive for a 95% interval of the difference.

  /**
   * Judges the second fleet by an interval of the difference. The verdict is better only if the
   * whole interval is above 0.
   *
   * @return better if the interval is above 0, worse if it is below 0, inconclusive if it contains
   *     0, also as one of its ends
   */
  static Verdict verdict(double low, double high) {
    throw ToDo.task(3, 4);
  }

  // Lab 3, task 5, optional: compute Welch's 95% interval of the difference of the means, and return it
  // with its verdict.

  /**
   * Computes Welch's 95% interval of the difference of the means, and the verdict.
   *
   * @param first one number for each run of the first fleet
   * @param second one number for each run of the second fleet, which can have more or fewer runs
   * @return the interval; from minus to plus infinity if either fleet has fewer than two runs; with
   *     the difference as both ends if neither fleet scatters
   */
  static Comparison of(List<Double> first, List<Double> second) {
    throw ToDo.task(3, 5);
  }
}
