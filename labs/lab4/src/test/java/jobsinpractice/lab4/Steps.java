package jobsinpractice.lab4;

import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** What each number of threads does in a generated trial: the first element is for one thread. */
record Steps(double cap, int most, double[] jobs, double[] p95) {
  Measured with(int threads) {
    return new Measured(jobs[threads - 1], p95[threads - 1]);
  }

  static Steps random(RandomGenerator random) {
    int most = random.nextInt(3) == 0 ? random.nextInt(1, 201) : random.nextInt(1, 9);
    double bend = 1 + random.nextDouble() * most * 1.3;
    double slow = random.nextDouble() * 0.1;
    double[] jobs =
        IntStream.rangeClosed(1, most).mapToDouble(n -> 39.5 * Math.min(1, n / bend)).toArray();
    double[] p95 = IntStream.rangeClosed(1, most).mapToDouble(n -> 0.2 + slow * n).toArray();
    return new Steps(0.15 + random.nextDouble() * (slow * most * 1.2 + 0.1), most, jobs, p95);
  }

  private boolean keepsTheCap(int threads) {
    return p95[threads - 1] <= cap;
  }

  /** Returns whether this number of threads breaks the cap, by less than a millisecond. */
  boolean isJustOverTheCap(int threads) {
    double over = p95[threads - 1] - cap;
    return over > 0 && over < 0.001;
  }

  /** Returns the largest number that keeps the cap, or 0. */
  int largestWithinTheCap() {
    return IntStream.rangeClosed(1, most).filter(this::keepsTheCap).max().orElse(0);
  }

  /** Returns the smallest number that keeps the cap and has this throughput or more, or 0. */
  int smallestThatReaches(double throughput) {
    return IntStream.rangeClosed(1, most)
        .filter(n -> keepsTheCap(n) && jobs[n - 1] >= throughput)
        .min()
        .orElse(0);
  }

  Steps upTo(int fewer) {
    return new Steps(cap, fewer, jobs, p95);
  }

  /** With the digits that show on which side of the cap it is. */
  private String seconds(double time) {
    boolean close =
        Arrays.stream(p95).limit(most).anyMatch(p -> p != cap && Math.abs(p - cap) < 0.001);
    return String.format(Locale.ROOT, close ? "%.6f" : "%.3f", time);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("indexing on 2 cores, which can do 40 jobs/s; ");
    out.append(String.format(Locale.ROOT, "cap %s s, `most` %d;", seconds(cap), most));
    for (int n = 1; n <= Math.min(most, 6); n++) {
      Measured m = with(n);
      String each = n == 1 ? " %d thread does" : ", %d do";
      out.append(String.format(Locale.ROOT, each + " %.1f with p95", n, m.throughput()));
      out.append(" ").append(seconds(m.p95ServiceSeconds())).append(" s");
    }
    return out.append(most > 6 ? ", …" : "").toString();
  }
}
