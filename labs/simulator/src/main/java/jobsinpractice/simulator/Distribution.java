package jobsinpractice.simulator;

import java.util.random.RandomGenerator;

/** How long a phase of a job takes: seconds, drawn again for each job. */
public interface Distribution {
  /** One draw, in seconds, never negative. */
  double sample(RandomGenerator random);

  /** The expectation, in seconds. */
  double mean();

  /** Always the same. */
  record Constant(double seconds) implements Distribution {
    public Constant {
      ModelCheck.notNegative(seconds, "a constant");
    }

    @Override
    public double sample(RandomGenerator random) {
      return seconds;
    }

    @Override
    public double mean() {
      return seconds;
    }
  }

  /** Memoryless: many short ones, a few of several means. */
  record Exponential(double mean) implements Distribution {
    public Exponential {
      ModelCheck.notNegative(mean, "a mean");
    }

    @Override
    public double sample(RandomGenerator random) {
      return mean * RandomVariates.exponential(random);
    }
  }

  /** The product of many small influences; {@code variation} is deviation over mean. */
  record Lognormal(double mean, double variation) implements Distribution {
    public Lognormal {
      ModelCheck.notNegative(mean, "a mean");
      ModelCheck.notNegative(variation, "a coefficient of variation");
    }

    @Override
    public double sample(RandomGenerator random) {
      double variance = StrictMath.log(1 + variation * variation);
      double normal = RandomVariates.normal(random);
      return mean * StrictMath.exp(Math.sqrt(variance) * normal - variance / 2);
    }
  }

  /** A heavy tail: the chance to last beyond t falls only as t to the power of -shape. */
  record Pareto(double minimum, double shape) implements Distribution {
    public Pareto {
      ModelCheck.notNegative(minimum, "a minimum");
      ModelCheck.that(
          shape > 1, "a Pareto shape must be over 1 (its mean is infinite at 1): " + shape);
    }

    @Override
    public double sample(RandomGenerator random) {
      return minimum * StrictMath.exp(RandomVariates.exponential(random) / shape);
    }

    @Override
    public double mean() {
      return minimum * shape / (shape - 1);
    }
  }

  /** One of the recorded values, each as likely as the other. */
  record Empirical(double... seconds) implements Distribution {
    public Empirical {
      ModelCheck.that(seconds.length > 0, "an empirical distribution needs a recorded value");
      for (double value : seconds) ModelCheck.notNegative(value, "a recorded value");
      seconds = seconds.clone();
    }

    @Override
    public double sample(RandomGenerator random) {
      return seconds[RandomVariates.below(seconds.length, random)];
    }

    @Override
    public double mean() {
      double sum = 0;
      for (double value : seconds) sum += value;
      return sum / seconds.length;
    }
  }
}
