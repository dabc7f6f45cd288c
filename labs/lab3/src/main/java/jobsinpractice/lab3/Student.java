package jobsinpractice.lab3;

/**
 * Given. Student's t for an interval that covers 95%: so many standard errors to either side. The
 * fewer runs, the less is known about their scatter, and the more it takes; 1.96 is for endless
 * ones.
 */
final class Student {
  private static final double[] T = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
    2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
    2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
  };

  private Student() {}

  /**
   * @param degreesOfFreedom 1 or more; rounded down, so that the interval is rather too wide; from
   *     30 on it is 2.042
   */
  static double t95(double degreesOfFreedom) {
    if (Double.isNaN(degreesOfFreedom)) {
      return Double.NaN; // as with any other sum
    }
    if (degreesOfFreedom < 1) {
      throw new IllegalArgumentException(
          "no Student's t for " + degreesOfFreedom + " degrees of freedom: it takes 1 or more");
    }
    // A quotient that should be 4 may come out as 3.9999999999999996.
    return T[(int) Math.min(T.length, degreesOfFreedom + 1e-9) - 1];
  }
}
