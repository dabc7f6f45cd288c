package jobsinpractice.lab4;

/**
 * Student's t for 95% confidence, two-sided: how many standard errors to go to either side. With
 * more and more runs it approaches 1.96.
 */
final class Student {
  private static final double[] T = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
    2.052, 2.048, 2.045, 2.042
  };

  private Student() {}

  /**
   * @param degreesOfFreedom at least 1; runs minus one
   */
  static double t(int degreesOfFreedom) {
    if (degreesOfFreedom < 1) {
      throw new IllegalArgumentException("Student's t needs at least 1 degree of freedom");
    }
    if (degreesOfFreedom <= T.length) {
      return T[degreesOfFreedom - 1];
    }
    // The first terms of a series; from here on the error is less than 0.0001.
    double v = degreesOfFreedom;
    return 1.95996 + 2.3723 / v + 2.8225 / (v * v);
  }
}
