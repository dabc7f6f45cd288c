package jobsinpractice.launch;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimal numbers as a message shows them: 4, 0.35, 12.5. */
final class Numbers {
  private Numbers() {}

  static String shown(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
