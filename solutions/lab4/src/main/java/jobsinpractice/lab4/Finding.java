package jobsinpractice.lab4;

import java.util.List;

/**
 * What some runs show about a prediction.
 *
 * @param low the lower end of the 95% interval of the mean of the runs
 * @param high the upper end
 */
record Finding(Verdict verdict, double low, double high) {
  /**
   * Returns the 95% interval of the mean of the runs, and the verdict about the prediction.
   *
   * <p>The interval is mean ± t · s / √n. Here n is the number of runs, s is their sample standard
   * deviation (it divides by n − 1), and t is Student's t for n − 1 degrees of freedom.
   *
   * <p>The margin reaches from predicted · (1 − margin) to predicted · (1 + margin). The verdict is
   * {@code HOLDS} when the whole interval is within it, {@code OFF} when the whole interval is
   * outside, and {@code INCONCLUSIVE} otherwise. An end of the interval that equals an edge of the
   * margin counts as within it. Fewer than two runs are inconclusive, with an interval from minus
   * to plus infinity.
   *
   * @param predicted more than 0
   * @param margin how far off the prediction may be, as a share of it: 0.1 is 10%
   * @param runs one number per run, in the unit of the prediction
   */
  static Finding of(double predicted, double margin, List<Double> runs) {
    // region task-5
    int n = runs.size();
    if (n < 2) {
      return new Finding(Verdict.INCONCLUSIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double mean = runs.stream().mapToDouble(run -> run).average().orElseThrow();
    double squares = runs.stream().mapToDouble(run -> (run - mean) * (run - mean)).sum();
    double halfWidth = Student.t(n - 1) * Math.sqrt(squares / (n - 1) / n);
    double low = mean - halfWidth;
    double high = mean + halfWidth;
    double least = predicted * (1 - margin);
    double most = predicted * (1 + margin);
    if (low >= least && high <= most) {
      return new Finding(Verdict.HOLDS, low, high);
    }
    boolean off = high < least || low > most;
    return new Finding(off ? Verdict.OFF : Verdict.INCONCLUSIVE, low, high);
    // endregion
  }
}
