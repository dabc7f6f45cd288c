package jobsinpractice.lab3;

import java.util.List;

/**
 * Compares two fleets: the 95% interval of the difference of their means, second minus first, and
 * the verdict. More is better, as with jobs per dollar.
 *
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 */
record Comparison(Verdict verdict, double low, double high) {
  // region task-4
  /**
   * Judges the second fleet by an interval of the difference. The verdict is better only if the
   * whole interval is above 0.
   *
   * @return better if the interval is above 0, worse if it is below 0, inconclusive if it contains
   *     0, also as one of its ends
   */
  static Verdict verdict(double low, double high) {
    return low > 0 ? Verdict.BETTER : high < 0 ? Verdict.WORSE : Verdict.INCONCLUSIVE;
  }

  // endregion

  // region task-5
  /**
   * Computes Welch's 95% interval of the difference of the means, and the verdict.
   *
   * @param first one number for each run of the first fleet
   * @param second one number for each run of the second fleet, which can have more or fewer runs
   * @return the interval; from minus to plus infinity if either fleet has fewer than two runs; with
   *     the difference as both ends if neither fleet scatters
   */
  static Comparison of(List<Double> first, List<Double> second) {
    if (first.size() < 2 || second.size() < 2) {
      return judged(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double a = squaredError(first);
    double b = squaredError(second);
    double difference = mean(second) - mean(first);
    if (a + b == 0) {
      return judged(difference, difference);
    }
    double degrees = (a + b) * (a + b) / (a * a / (first.size() - 1) + b * b / (second.size() - 1));
    double reach = Student.t95(degrees) * Math.sqrt(a + b);
    return judged(difference - reach, difference + reach);
  }

  private static Comparison judged(double low, double high) {
    return new Comparison(verdict(low, high), low, high);
  }

  private static double mean(List<Double> runs) {
    return runs.stream().mapToDouble(run -> run).average().orElseThrow();
  }

  /** The squared standard error of the mean: the variance of the runs, over how many there are. */
  private static double squaredError(List<Double> runs) {
    double mean = mean(runs);
    double squares = runs.stream().mapToDouble(run -> (run - mean) * (run - mean)).sum();
    return squares / (runs.size() - 1) / runs.size();
  }
  // endregion
}
