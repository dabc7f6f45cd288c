package jobsinpractice.simulator;

import static jobsinpractice.simulator.Model.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DistributionIT {
  @Test
  @DisplayName("Each distribution has the mean it says, and the shape it is named for")
  void shapes() {
    // median of the exponential: ln 2 means; of the lognormal: mean / √(1 + variation²); of the
    // Pareto: minimum · 2^(1/shape)
    assertDraws(exponential(seconds(2)), 2, 2 * Math.log(2));
    assertDraws(lognormal(seconds(2), 1), 2, 2 / Math.sqrt(2));
    assertDraws(pareto(seconds(3), 4), 4, 3 * Math.pow(2, 0.25));
    assertDraws(constant(seconds(2)), 2, 2);
    assertDraws(empirical(1, 2, 2, 7), 3, 2);
  }

  @Test
  @DisplayName("Nonsense is refused in one sentence")
  void nonsense() {
    assertThatThrownBy(() -> pareto(ms(1), 1)).hasMessageContaining("shape must be over 1");
    assertThatThrownBy(() -> exponential(ms(-1))).hasMessage("a mean must not be negative: -0.001");
    assertThatThrownBy(() -> empirical()).hasMessageContaining("needs a recorded value");
    assertThatThrownBy(() -> Fleet.of(0)).hasMessage("processes must be at least 1: 0");
    Simulation idle = Simulation.seed(1).load(steady(perSecond(1)).of(job("Empty")));
    assertThatThrownBy(() -> idle.run(seconds(1))).hasMessage("job Empty has nothing to do");
  }

  private static void assertDraws(Distribution distribution, double mean, double median) {
    RandomVariates draws = new RandomVariates(9);
    double[] values = new double[200_000];
    for (int n = 0; n < values.length; n++) values[n] = distribution.sample(draws.seek(3, n, 0));
    Arrays.sort(values);
    assertThat(distribution.mean()).isCloseTo(mean, withPercentage(1e-9));
    assertThat(Arrays.stream(values).average().orElseThrow()).isCloseTo(mean, withPercentage(1));
    assertThat(values[100_000]).isCloseTo(median, withPercentage(1));
  }
}
