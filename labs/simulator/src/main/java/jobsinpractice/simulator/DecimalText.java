package jobsinpractice.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as text, six decimals at most. Not Double.toString: its digits changed with JDK 19, and
 * the same seed must give the same bytes.
 */
public final class DecimalText {
  private DecimalText() {}

  public static String of(double value) {
    return of(value, 6);
  }

  public static String of(double value, int decimals) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) return Long.toString((long) value);
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    if (rounded.signum() == 0) return "0";
    return rounded.stripTrailingZeros().toPlainString();
  }
}
