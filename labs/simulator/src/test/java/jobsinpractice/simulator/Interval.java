package jobsinpractice.simulator;

import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;

/**
 * The 99% confidence interval of a mean, from 20 independent replications (seeds 1 to 20) and
 * Student's t with 19 degrees of freedom.
 */
record Interval(double mean, double halfWidth) {
  private static final int REPLICATIONS = 20;
  private static final double T_995_19 = 2.8609;

  static Interval of(LongToDoubleFunction replication) {
    double[] values = LongStream.rangeClosed(1, REPLICATIONS).mapToDouble(replication).toArray();
    double mean = 0;
    for (double value : values) mean += value / REPLICATIONS;
    double variance = 0;
    for (double value : values) variance += (value - mean) * (value - mean) / (REPLICATIONS - 1);
    return new Interval(mean, T_995_19 * Math.sqrt(variance / REPLICATIONS));
  }

  boolean contains(double value) {
    return Math.abs(value - mean) <= halfWidth;
  }

  /** Half the width over the mean: how sharp the interval is. */
  double sharpness() {
    return halfWidth / mean;
  }

  @Override
  public String toString() {
    return String.format(java.util.Locale.ROOT, "%.4f s ± %.4f s (99%%)", mean, halfWidth);
  }
}
