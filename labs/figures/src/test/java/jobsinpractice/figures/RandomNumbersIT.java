package jobsinpractice.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RandomNumbersIT {
  private static final String NAME = "L64X128MixRandom";

  @Test
  @DisplayName("The script's generator gives the JDK's numbers, for 1,000 seeds")
  void sameNumbers() {
    SplittableRandom seeds = new SplittableRandom(20);
    for (int n = 0; n < 1000; n++) {
      long seed = n < 10 ? n - 5 : seeds.nextLong();
      RandomGenerator theirs = RandomGeneratorFactory.of(NAME).create(seed);
      RandomGenerator ours =
          jobsinpractice.figures.jdk.java.util.random.RandomGeneratorFactory.of(NAME).create(seed);
      for (int draw = 0; draw < 100; draw++) {
        assertThat(ours.nextLong())
            .as("draw %s of seed %s", draw, seed)
            .isEqualTo(theirs.nextLong());
      }
    }
  }

  @Test
  @DisplayName("The script's logarithm is the JDK's to the last bit, for a million numbers")
  void sameLogarithms() {
    SplittableRandom random = new SplittableRandom(21);
    for (int n = 0; n < 1_000_000; n++) {
      sameLogarithm(random.nextDouble());
      if (n % 10 == 0) sameLogarithm(Double.longBitsToDouble(random.nextLong()));
      if (n % 10 == 1) sameLogarithm(1 + (random.nextDouble() - 0.5) / (1 << n % 24));
    }
    for (double edge : new double[] {0, -0.0, 1, 2, 0.5, Double.MIN_VALUE, Double.MIN_NORMAL}) {
      sameLogarithm(edge);
      sameLogarithm(-edge);
      sameLogarithm(1 / edge);
    }
    sameLogarithm(Double.NaN);
  }

  private static void sameLogarithm(double value) {
    double ours = jobsinpractice.figures.jdk.java.lang.StrictMath.log(value);
    if (Double.compare(ours, StrictMath.log(value)) != 0) {
      assertThat(ours).as("the logarithm of %s", value).isEqualTo(StrictMath.log(value));
    }
  }
}
