package jobsinpractice.lab3;

import java.util.List;
import jobsinpractice.testkit.ToDo;

/**
 * Two fleets held against each other: the difference of their means, as a 95% interval, and what it
 * lets you say. More is better, as with jobs per dollar.
 *
 * @param low the lower end of the interval: by so much more, at least, the second fleet does
 * @param high its upper end
 */
record Comparison(Verdict verdict, double low, double high) {
  // Lab 3, task 4: answer Welch's 95% interval of the difference of the means, and better, worse or
  // inconclusive by where it lies.

  /**
   * The second fleet against the first one, by Welch's interval of the difference of the means.
   *
   * @param first one number for each run of the first fleet
   * @param second of the second one; not pairs of the first: they may be more, or fewer
   * @return better when the interval lies above 0, worse when it lies below, else inconclusive. With
   *     fewer than two runs of either fleet it goes from minus to plus infinity. Where no run differs
   *     from its fleet's others, both of its ends are the difference itself
   */
  static Comparison of(List<Double> first, List<Double> second) {
    throw ToDo.task(3, 4);
  }
}
