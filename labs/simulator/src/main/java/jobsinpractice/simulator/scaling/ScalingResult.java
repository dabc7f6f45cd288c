package jobsinpractice.simulator.scaling;

/**
 * What came of a run.
 *
 * @param jobs how many arrived
 * @param broken how many of them started later than promised, or still waited longer than that
 * @param killed how many were killed on a machine that stopped
 * @param dollars for all machines, from their order until they are gone
 * @param booted how many machines were ordered
 * @param removed how many machines were drained, or stopped before that
 * @param events at how many readings machines were ordered, drained, or stopped from work
 * @param fewestWorking the fewest machines that worked at a reading
 * @param slowSeconds seconds during which a slow machine worked, over all slow machines
 * @param readings the time series
 */
public record ScalingResult(
    long jobs,
    long broken,
    long killed,
    double dollars,
    int booted,
    int removed,
    int events,
    int fewestWorking,
    double slowSeconds,
    Series readings) {
  /** One value for each reading. */
  public record Series(double[] seconds, double[] latency, double[] machines, double[] working) {}
}
