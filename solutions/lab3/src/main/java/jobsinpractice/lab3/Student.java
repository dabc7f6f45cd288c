package jobsinpractice.lab3;

/**
 * Given. Student's t for a 95% interval: how many standard errors the interval extends to either
 * side. With fewer runs less is known about their scatter, so t is larger. For endlessly many runs
 * it is 1.96.
 */
final class Student {
  private static final double[] T = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
    2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
    2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
  };

  private Student() {}

  /**
   * @param degreesOfFreedom 1 or more; rounded down, which makes the interval a little too wide;
   *     from 30 on, t is 2.042
   */
  static double t95(double degreesOfFreedom) {
    if (Double.isNaN(degreesOfFreedom)) {
      return Double.NaN;
    }
    if (degreesOfFreedom < 1) {
      throw new IllegalArgumentException(
          "no Student's t for " + degreesOfFreedom + " degrees of freedom: it takes 1 or more");
    }
    // A quotient that should be 4 may come out as 3.9999999999999996.
    return T[(int) Math.min(T.length, degreesOfFreedom + 1e-9) - 1];
  }
}
