package jobsinpractice.figures.jdk.jobsinpractice.simulator;

import java.util.Arrays;

/**
 * Takes the place of the simulator's class in the script: the counts of HdrHistogram with 3 digits,
 * as numbers of 32 bits. The first 2048 counts are for one microsecond each; each 1024 after them
 * are for twice as many microseconds as those before.
 */
public final class DurationSample {
  private static final int HALF = 1024;

  private int[] counts = new int[2 * HALF];
  private int count;
  private double sum;
  private double max;

  public void add(double seconds) {
    int index = index(micros(seconds));
    if (index >= counts.length) counts = Arrays.copyOf(counts, (index / HALF + 1) * HALF);
    counts[index]++;
    count++;
    sum += seconds;
    if (seconds > max) max = seconds;
  }

  public void add(DurationSample other) {
    if (other.counts.length > counts.length) counts = Arrays.copyOf(counts, other.counts.length);
    for (int n = 0; n < other.counts.length; n++) counts[n] += other.counts[n];
    count += other.count;
    sum += other.sum;
    max = Math.max(max, other.max);
  }

  public DurationSummary spread() {
    return new DurationSummary(this);
  }

  /** As Math.round, which returns a number of 64 bits. */
  private static double micros(double seconds) {
    double exact = seconds * 1e6;
    double down = Math.floor(exact);
    return exact - down >= 0.5 ? down + 1 : down;
  }

  private static int index(double micros) {
    int block = 0;
    double left = micros;
    while (left >= 2 * HALF) {
      left *= 0.5;
      block++;
    }
    return block * HALF + (int) left;
  }

  int count() {
    return count;
  }

  double sum() {
    return sum;
  }

  double max() {
    return max;
  }

  /**
   * Returns the highest value, in microseconds, that counts the same as the one at this percent.
   */
  double microsAt(double percent) {
    int least = Math.max(1, (int) Math.ceil(Math.nextDown(percent) * count / 100));
    int seen = 0;
    for (int n = 0; n < counts.length; n++) {
      seen += counts[n];
      if (seen >= least) return highest(n);
    }
    return 0;
  }

  private static double highest(int index) {
    if (index < 2 * HALF) return index;
    double width = 1;
    for (int n = index / HALF; n > 1; n--) width *= 2;
    return (index % HALF + HALF + 1) * width - 1;
  }
}
