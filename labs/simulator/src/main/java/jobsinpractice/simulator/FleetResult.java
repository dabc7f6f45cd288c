package jobsinpractice.simulator;

import java.util.List;

/**
 * The fleet over the time measured: each process, all threads, the share of core time used (0 to
 * 1), the threads that were still busy at the end, and what it cost in dollars.
 */
public record FleetResult(
    List<ProcessResult> processes, int threads, double coreUse, int running, double dollars) {
  public FleetResult {
    processes = List.copyOf(processes);
  }

  /** Busy threads, mean over time. */
  public double meanBusy() {
    return processes.stream().mapToDouble(ProcessResult::meanBusy).sum();
  }

  /** Busy threads over all threads, 0 to 1. */
  public double utilization() {
    return threads == 0 ? 0 : meanBusy() / threads;
  }
}
