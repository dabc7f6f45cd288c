package jobsinpractice.lab4;

import java.util.List;
import jobsinpractice.testkit.ToDo;

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
    // Lab 4, task 5: return the 95% interval of the mean of the runs, and whether the prediction
    // holds, is off, or cannot be judged by these runs.
    throw ToDo.task(4, 5);
  }
}
