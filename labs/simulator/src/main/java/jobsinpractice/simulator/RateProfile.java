package jobsinpractice.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Poisson arrivals at a rate that changes in steps: a burst, an on/off source, the hours of a day.
 * The last step lasts for ever, unless the profile repeats.
 *
 * <p>The next arrival is where the rate's integral has grown by an exponential draw, which is exact
 * across a change of rate (time rescaling; no thinning, no rejected draws).
 */
public final class RateProfile implements Arrivals {
  private final double[] ends;
  private final double[] rates;
  private final boolean repeats;

  private RateProfile(double[] ends, double[] rates, boolean repeats) {
    this.ends = ends;
    this.rates = rates;
    this.repeats = repeats;
  }

  static RateProfile startingWith(Rate rate) {
    double[] rates = {rate.perSecond()};
    return new RateProfile(new double[] {Double.POSITIVE_INFINITY}, rates, false);
  }

  /** The last rate said holds this long. */
  public RateProfile lasting(Duration duration) {
    int last = rates.length - 1;
    double[] bounded = ends.clone();
    bounded[last] = (last == 0 ? 0 : ends[last - 1]) + Model.seconds(duration);
    return new RateProfile(bounded, rates, repeats);
  }

  /** Then this rate. */
  public RateProfile then(Rate rate) {
    int steps = rates.length;
    ModelCheck.that(
        ends[steps - 1] < Double.POSITIVE_INFINITY, "say how long a rate lasts before then");
    double[] more = Arrays.copyOf(rates, steps + 1);
    double[] later = Arrays.copyOf(ends, steps + 1);
    more[steps] = rate.perSecond();
    later[steps] = Double.POSITIVE_INFINITY;
    return new RateProfile(later, more, repeats);
  }

  /** Starts over after the last step. */
  public RateProfile repeating() {
    double sum = 0;
    for (double rate : rates) sum += rate;
    ModelCheck.that(
        ends[ends.length - 1] < Double.POSITIVE_INFINITY, "say how long the last rate lasts");
    ModelCheck.that(sum > 0, "a repeating profile needs a rate over 0");
    return new RateProfile(ends, rates, true);
  }

  /** The rate at a time, per second. */
  public double rateAt(double time) {
    double period = ends[ends.length - 1];
    double within = repeats ? time - Math.floor(time / period) * period : time;
    for (int step = 0; step < rates.length; step++) if (within < ends[step]) return rates[step];
    return 0;
  }

  @Override
  public double after(double now, RandomGenerator random) {
    double left = RandomVariates.exponential(random);
    double period = ends[ends.length - 1];
    double base = repeats ? Math.floor(now / period) * period : 0;
    double time = now;
    for (int step = 0; ; step++) {
      if (step == rates.length) {
        if (!repeats) return Double.POSITIVE_INFINITY;
        step = 0;
        base += period;
      }
      double end = base + ends[step];
      if (time >= end) continue;
      double growth = rates[step] == 0 ? 0 : (end - time) * rates[step];
      if (left <= growth) return Math.min(end, time + left / rates[step]);
      if (end == Double.POSITIVE_INFINITY) return end;
      left -= growth;
      time = end;
    }
  }
}
