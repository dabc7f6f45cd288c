package jobsinpractice.simulator;

/** A process over the time measured: the number of its group, its threads, and how many worked. */
public record ProcessResult(int group, int threads, double meanBusy) {
  /** Busy threads over all its threads, 0 to 1. */
  public double utilization() {
    return meanBusy / threads;
  }
}
