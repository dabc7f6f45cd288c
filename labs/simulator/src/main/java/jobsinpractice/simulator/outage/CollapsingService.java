package jobsinpractice.simulator.outage;

/**
 * How long a service takes that gets slower with each request it works on: base · (1 + (n / knee)²)
 * seconds for a request that makes it n. It refuses requests above its limit at once.
 *
 * @param base seconds for a request that is alone
 * @param knee how many requests double that
 * @param limit how many it works on at most
 */
public record CollapsingService(double base, double knee, int limit) {
  /** Returns the seconds for a request that makes it this many. */
  public double seconds(int inside) {
    double crowd = inside / knee;
    return base * (1 + crowd * crowd);
  }

  /** Returns how many requests per second it completes while it works on this many. */
  public double throughput(int inside) {
    return inside / seconds(inside);
  }
}
