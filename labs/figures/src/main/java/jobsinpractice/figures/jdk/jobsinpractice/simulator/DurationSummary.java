package jobsinpractice.figures.jdk.jobsinpractice.simulator;

/**
 * Takes the place of the simulator's class in the script. What the figures do not use is missing.
 */
public final class DurationSummary {
  private final DurationSample sample;

  DurationSummary(DurationSample sample) {
    this.sample = sample;
  }

  public long count() {
    return sample.count();
  }

  public double sum() {
    return sample.sum();
  }

  public double mean() {
    return sample.count() == 0 ? 0 : sample.sum() / sample.count();
  }

  public double max() {
    return sample.max();
  }

  public double percentile(double percent) {
    return Math.min(sample.max(), sample.microsAt(percent) / 1e6);
  }

  public double p95() {
    return percentile(95);
  }
}
