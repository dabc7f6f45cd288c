package jobsinpractice.simulator;

/**
 * What became of a queue. Mean depth is over time, and is measured apart from the latencies.
 * Waiting and oldest (seconds) are at the end of the run: jobs that still wait have no latency yet,
 * so a queue that fell behind shows here first.
 */
public record QueueResult(JobStatistics served, double meanDepth, int waiting, double oldest) {
  /** Time in the queue, from push to start. */
  public DurationSummary latency() {
    return served.latency();
  }

  /** Time on a thread, from start to end. */
  public DurationSummary serviceTime() {
    return served.serviceTime();
  }

  public double throughput() {
    return served.throughput();
  }
}
