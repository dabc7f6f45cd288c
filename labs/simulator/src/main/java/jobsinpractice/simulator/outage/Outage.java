package jobsinpractice.simulator.outage;

/**
 * A service slows down for a while and is then as fast as before.
 *
 * @param seed of the arrivals
 * @param perSecond new jobs per second, at random (Poisson)
 * @param threads of the workers together
 * @param timeout seconds after which a worker gives up a call; the service does not notice
 * @param retries how many a job has
 * @param service the service when it is well
 * @param slower by what factor its base time grows in the outage
 * @param from second at which the outage begins
 * @param until second at which it ends
 * @param end second at which the run ends
 */
public record Outage(
    long seed,
    double perSecond,
    int threads,
    double timeout,
    int retries,
    CollapsingService service,
    double slower,
    double from,
    double until,
    double end) {
  /** Returns the payment provider's noon: one slow minute. */
  public static Outage noon(long seed) {
    return new Outage(seed, 2, 20, 1, 10, new CollapsingService(0.1, 4, 20), 30, 60, 120, 900);
  }

  /** Returns the same outage, with a run that ends earlier or later. */
  public Outage endingAt(double second) {
    return new Outage(
        seed, perSecond, threads, timeout, retries, service, slower, from, until, second);
  }

  CollapsingService serviceAt(double time) {
    if (time < from || time >= until) return service;
    return new CollapsingService(service.base() * slower, service.knee(), service.limit());
  }
}
