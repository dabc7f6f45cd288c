package jobsinpractice.simulator;

import java.util.random.RandomGenerator;

/** When jobs come. */
public interface Arrivals {
  /** The time of the arrival after the one at {@code now}, in seconds; infinite when none comes. */
  double after(double now, RandomGenerator random);

  /** A load: jobs of this class come at these times. */
  default Load of(JobClass job) {
    return new ArrivingLoad(this, job);
  }

  /** Evenly spaced. */
  record Steady(Rate rate) implements Arrivals {
    @Override
    public double after(double now, RandomGenerator random) {
      return now + 1 / rate.perSecond();
    }
  }

  /** Many independent callers: exponential gaps, and no memory. */
  record Poisson(Rate rate) implements Arrivals {
    @Override
    public double after(double now, RandomGenerator random) {
      return now + RandomVariates.exponential(random) / rate.perSecond();
    }
  }
}
