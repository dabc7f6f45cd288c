package jobsinpractice.simulator;

/** The jobs of one class, of one queue, or all, in the time measured. */
public record JobStatistics(
    String name, Counts counts, DurationSummary latency, DurationSummary serviceTime) {
  /** Jobs that came and jobs done, core-seconds demanded, and the length measured in seconds. */
  public record Counts(long arrived, long done, double cpuSeconds, double seconds) {}

  /** Jobs that came. */
  public long arrived() {
    return counts.arrived();
  }

  /** Jobs done. */
  public long done() {
    return counts.done();
  }

  /** Jobs done per second. */
  public double throughput() {
    return counts.seconds() == 0 ? 0 : counts.done() / counts.seconds();
  }

  /** Jobs that came per second. */
  public double arrivalRate() {
    return counts.seconds() == 0 ? 0 : counts.arrived() / counts.seconds();
  }

  /** Core-seconds demanded by the jobs that came and were started. */
  public double cpuSeconds() {
    return counts.cpuSeconds();
  }
}
