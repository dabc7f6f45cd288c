package jobsinpractice.lab3;

import java.util.List;

/**
 * Two fleets held against each other: the difference of their means, as a 95% interval, and what it
 * lets you say. More is better, as with jobs per dollar.
 *
 * @param low the lower end of the interval: by so much more, at least, the second fleet does
 * @param high its upper end
 */
record Comparison(Verdict verdict, double low, double high) {
  // region task-4
  /**
   * The second fleet against the first one, by Welch's interval of the difference of the means.
   *
   * @param first one number for each run of the first fleet
   * @param second of the second one; not pairs of the first: they may be more, or fewer
   * @return better when the interval lies above 0, worse when it lies below, else inconclusive.
   *     With fewer than two runs of either fleet it goes from minus to plus infinity. Where no run
   *     differs from its fleet's others, both of its ends are the difference itself
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
    Verdict verdict = low > 0 ? Verdict.BETTER : high < 0 ? Verdict.WORSE : Verdict.INCONCLUSIVE;
    return new Comparison(verdict, low, high);
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
