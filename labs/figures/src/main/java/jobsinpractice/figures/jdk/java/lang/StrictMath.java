package jobsinpractice.figures.jdk.java.lang;

/**
 * Takes the place of the JDK's class in the script: the last digit of a logarithm differs from
 * browser to browser, and the JDK's is the one of fdlibm. What the simulator does not use is
 * missing, so that a new use is an error of the compiler and not another number.
 *
 * <p>After fdlibm's e_log.c. Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and
 * distribute this software is freely granted, provided that this notice is preserved.
 */
public final class StrictMath {
  private static final double LN2_HIGH = 6.93147180369123816490e-01;
  private static final double LN2_LOW = 1.90821492927058770002e-10;
  private static final double[] LG = {
    6.666666666666735130e-01,
    3.999999999940941908e-01,
    2.857142874366239149e-01,
    2.222219843214978396e-01,
    1.818357216161805012e-01,
    1.531383769920937332e-01,
    1.479819860511658591e-01
  };

  private StrictMath() {}

  /** Returns the natural logarithm. */
  public static double log(double value) {
    if (!(value > 0)) return value == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
    if (value == Double.POSITIVE_INFINITY) return value;
    double fraction = value;
    int power = 0;
    for (; fraction < 1; power--) fraction *= 2;
    for (; fraction >= 2; power++) fraction *= 0.5;
    int mantissa = (int) ((fraction - 1) * 0x1p20); // its upper 20 bits
    if (mantissa + 0x95f64 < 0x100000) return log(power, mantissa, fraction - 1);
    return log(power + 1, mantissa, fraction * 0.5 - 1); // between root 1/2 and root 2
  }

  /** Returns power · ln 2 + ln(1 + f). */
  private static double log(double power, int mantissa, double f) {
    if (((2 + mantissa) & 0xfffff) < 3) return nearOne(power, f);
    double s = f / (2 + f);
    double z = s * s;
    double w = z * z;
    double even = w * (LG[1] + w * (LG[3] + w * LG[5]));
    double odd = z * (LG[0] + w * (LG[2] + w * (LG[4] + w * LG[6])));
    double rest = odd + even;
    if (((mantissa - 0x6147a) | (0x6b851 - mantissa)) > 0) {
      double half = 0.5 * f * f;
      if (power == 0) return f - (half - s * (half + rest));
      return power * LN2_HIGH - ((half - (s * (half + rest) + power * LN2_LOW)) - f);
    }
    if (power == 0) return f - s * (f - rest);
    return power * LN2_HIGH - ((s * (f - rest) - power * LN2_LOW) - f);
  }

  private static double nearOne(double power, double f) {
    if (f == 0) return power == 0 ? 0 : power * LN2_HIGH + power * LN2_LOW;
    double rest = f * f * (0.5 - 0.33333333333333333 * f);
    if (power == 0) return f - rest;
    return power * LN2_HIGH - ((rest - power * LN2_LOW) - f);
  }
}
