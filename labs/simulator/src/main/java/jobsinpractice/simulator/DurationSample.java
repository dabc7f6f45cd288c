package jobsinpractice.simulator;

import org.HdrHistogram.Histogram;

/** A growing sample of durations: exact count, sum, squares and maximum, and a histogram in µs. */
final class DurationSample {
  private static final int DIGITS = 3;
  private final Histogram histogram = new Histogram(DIGITS);
  private double sum;
  private double squares;
  private double max;

  void add(double seconds) {
    histogram.recordValue(Math.round(seconds * 1e6));
    sum += seconds;
    squares += seconds * seconds;
    if (seconds > max) max = seconds;
  }

  void add(DurationSample other) {
    histogram.add(other.histogram);
    sum += other.sum;
    squares += other.squares;
    max = Math.max(max, other.max);
  }

  DurationSummary spread() {
    return new DurationSummary(histogram, sum, squares, max);
  }
}
