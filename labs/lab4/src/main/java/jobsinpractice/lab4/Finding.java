package jobsinpractice.lab4;

import java.util.List;
import jobsinpractice.testkit.ToDo;

/**
 * Runs held against a prediction.
 *
 * @param low the lower end of the 95% interval of what the runs show
 * @param high its upper end
 */
record Finding(Verdict verdict, double low, double high) {
  /**
   * The 95% interval of the mean of the runs, by Student's t (mean plus or minus t times s over the
   * root of n, where s is the sample's standard deviation, with n - 1 below the line), and the
   * verdict: where the interval lies against the prediction plus or minus the margin.
   *
   * <p>An end of the interval that is exactly on an edge of the margin counts as within it. Fewer
   * than two runs say nothing: inconclusive, from minus to plus infinity.
   *
   * @param predicted more than 0
   * @param margin how far off still counts as right, as a share of the prediction: 0.1 is 10%
   * @param runs one number for each run, in the unit of the prediction
   */
  static Finding of(double predicted, double margin, List<Double> runs) {
    // Lab 4, task 5: answer the 95% interval of the runs' mean, and whether the prediction holds, is
    // off, or cannot be judged by these runs.
    throw ToDo.task(4, 5);
  }
}
