package jobsinpractice.fleet;

import java.time.Duration;

/**
 * A rate that rises from low to high and falls again, once in each period, as a cosine.
 *
 * @param low jobs a second at the start and the end of a period
 * @param high jobs a second in the middle of a period
 */
record RisingRate(double low, double high, Duration period) {
  double at(Duration since) {
    double share = (double) since.toMillis() / period.toMillis();
    return low + (high - low) * (1 - Math.cos(2 * Math.PI * share)) / 2;
  }
}
