package jobsinpractice.simulator;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * How a duration is distributed, in seconds. Count, mean, deviation and maximum are exact;
 * percentiles come from a histogram of microseconds with a relative error under 0.1%. All are 0
 * when nothing was measured.
 */
public final class DurationSummary {
  private final Histogram histogram;
  private final double sum;
  private final double squares;
  private final double max;

  DurationSummary(Histogram histogram, double sum, double squares, double max) {
    this.histogram = histogram;
    this.sum = sum;
    this.squares = squares;
    this.max = max;
  }

  public long count() {
    return histogram.getTotalCount();
  }

  public double sum() {
    return sum;
  }

  public double mean() {
    return count() == 0 ? 0 : sum / count();
  }

  public double deviation() {
    if (count() < 2) return 0;
    double variance = (squares - sum * sum / count()) / (count() - 1);
    return Math.sqrt(Math.max(0, variance));
  }

  public double max() {
    return max;
  }

  /** The value that so many percent do not exceed: {@code percentile(99.9)}. */
  public double percentile(double percent) {
    return Math.min(max, histogram.getValueAtPercentile(percent) / 1e6);
  }

  public double median() {
    return percentile(50);
  }

  public double p95() {
    return percentile(95);
  }

  public double p99() {
    return percentile(99);
  }

  /** Which share took at most this long, 0 to 1; 1 when nothing was measured. */
  public double shareWithin(Duration limit) {
    if (count() == 0) return 1;
    long micros = Math.round(Model.seconds(limit) * 1e6);
    return histogram.getPercentileAtOrBelowValue(micros) / 100;
  }
}
