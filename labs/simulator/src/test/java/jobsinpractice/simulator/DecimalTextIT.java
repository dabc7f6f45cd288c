package jobsinpractice.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DecimalTextIT {
  @Test
  @DisplayName("A number's text is the exact value, rounded half to even, as BigDecimal rounds it")
  void sameAsBigDecimal() {
    SplittableRandom random = new SplittableRandom(7);
    for (int n = 0; n < 20_000; n++) {
      same(random.nextDouble());
      same((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(18)));
      same(random.nextInt(-1_000_000, 1_000_000) / 1024.0); // many are ties
      same((random.nextInt(1_000_000) + 0.5) / Math.pow(10, random.nextInt(7))); // nearly ties
    }
    for (double edge : new double[] {0, -0.0, 0.5, 1.5, 2.5, 0.9999999, 1e15, 1e18, -0.0000004}) {
      same(edge);
      same(-edge);
      same(Math.nextUp(edge));
      same(Math.nextDown(edge));
    }
  }

  @Test
  @DisplayName("A number without a text is refused")
  void refused() {
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1e19}) {
      assertThatThrownBy(() -> DecimalText.of(value)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static void same(double value) {
    for (int decimals : new int[] {0, 1, 2, 3, 6}) {
      String text = DecimalText.of(value, decimals);
      if (!text.equals(exact(value, decimals))) {
        assertThat(text).as("%s, %s decimals", value, decimals).isEqualTo(exact(value, decimals));
      }
    }
  }

  private static String exact(double value, int decimals) {
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
