package jobsinpractice.benchmark;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Times in nanoseconds, from any thread, kept to three digits. */
final class Times {
  private final Histogram histogram = new ConcurrentHistogram(60_000_000_000L, 3);

  void add(long nanos) {
    histogram.recordValue(Math.max(0, Math.min(60_000_000_000L, nanos)));
  }

  /** Since the last call. In milliseconds. */
  Reply take() {
    Reply reply =
        new Reply()
            .with("count", histogram.getTotalCount())
            .with("p50", histogram.getValueAtPercentile(50) / 1e6)
            .with("p99", histogram.getValueAtPercentile(99) / 1e6)
            .with("max", histogram.getMaxValue() / 1e6);
    histogram.reset();
    return reply;
  }
}
