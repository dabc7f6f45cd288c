package jobsinpractice.simulator;

/**
 * Numbers as text, six decimals at most, rounded half to even from the number's exact value. Not
 * Double.toString: its digits changed with JDK 19, and the same seed must give the same bytes. Not
 * BigDecimal: a figure that moves writes ten thousand numbers for each picture.
 */
public final class DecimalText {
  private static final double[] POWERS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000};

  /** Splits a double into two halves of 26 bits (Veltkamp). */
  private static final double SPLIT = 0x1p27 + 1;

  private DecimalText() {}

  public static String of(double value) {
    return of(value, 6);
  }

  /**
   * Returns the number with this many decimals, without zeros at the end.
   *
   * @param decimals 0 to 6
   * @throws IllegalArgumentException when the value is not finite, or not below 2 to the power of
   *     63
   */
  public static String of(double value, int decimals) {
    double size = Math.abs(value);
    ModelCheck.that(size < 0x1p63, "a number that is too large to be written: " + value);
    double whole = Math.floor(size);
    int digits = rounded(size - whole, whole % 2 != 0, decimals);
    int one = (int) POWERS[decimals];
    if (digits == one) {
      digits = 0;
      whole++;
    }
    if (whole == 0 && digits == 0) return "0";
    StringBuilder text = new StringBuilder(value < 0 ? "-" : "");
    if (whole <= Integer.MAX_VALUE) text.append((int) whole);
    else text.append((long) whole);
    if (digits > 0) fraction(text, digits, one);
    return text.toString();
  }

  private static void fraction(StringBuilder text, int digits, int one) {
    text.append('.');
    int left = digits;
    for (int unit = one / 10; left > 0; unit /= 10) {
      text.append((char) ('0' + left / unit));
      left %= unit;
    }
  }

  /** Returns the fraction, at least 0 and below 1, times 10 to the power of the decimals. */
  private static int rounded(double fraction, boolean odd, int decimals) {
    double power = POWERS[decimals];
    double product = fraction * power;
    int down = (int) product;
    double rest = product - down;
    if (rest < 0.5) return down;
    if (rest > 0.5) return down + 1;
    double error = error(fraction, power, product);
    if (error != 0) return error > 0 ? down + 1 : down;
    boolean downIsOdd = decimals == 0 ? odd : down % 2 != 0;
    return downIsOdd ? down + 1 : down;
  }

  /** Returns a · b − product, exactly (Dekker). */
  private static double error(double a, double b, double product) {
    double c = SPLIT * a;
    double high = c - (c - a);
    double low = a - high;
    return high * b - product + low * b; // b has 20 bits, so both products are exact
  }
}
