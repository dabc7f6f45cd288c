package jobsinpractice.lab4;

import java.util.Locale;
import java.util.TreeMap;

/** Passes each trial on, and remembers which numbers were tried, and in which order. */
final class Tried implements Trial {
  private final Trial trial;
  private final double cap;
  private final TreeMap<Integer, Measured> seen = new TreeMap<>();
  private String refused = "";
  private int last;
  private int wentUpFrom;

  Tried(Trial trial) {
    this(trial, Double.POSITIVE_INFINITY);
  }

  Tried(Trial trial, double cap) {
    this.trial = trial;
    this.cap = cap;
  }

  @Override
  public Measured with(int threads) {
    Measured measured;
    try {
      measured = trial.with(threads);
    } catch (Trials.NoThreads | Trials.TooManyThreads refusal) {
      refused = "trial.with(" + threads + ")";
      throw refusal;
    }
    seen.put(threads, measured);
    boolean broke = has(last) && seen.get(last).p95ServiceSeconds() > cap;
    if (wentUpFrom == 0 && broke && threads > last + 1) {
      wentUpFrom = last;
    }
    last = threads;
    return measured;
  }

  /** Returns the last call with a number that cannot be tried, or "". */
  String refused() {
    return refused;
  }

  /**
   * Returns the first number that breaks the cap, and after which the next trial jumped up, or 0.
   */
  int wentUpFrom() {
    return wentUpFrom;
  }

  boolean none() {
    return seen.isEmpty();
  }

  boolean has(int threads) {
    return seen.containsKey(threads);
  }

  boolean hasMoreThan(int threads) {
    return seen.higherKey(threads) != null;
  }

  /** Returns the smallest number tried whose throughput is this share of the highest seen, or 0. */
  int reaching(double share) {
    double best = seen.values().stream().mapToDouble(Measured::throughput).max().orElse(0);
    return reachingAtLeast(share * best);
  }

  /** Returns the smallest number tried that has this throughput or a higher one, or 0. */
  int reachingAtLeast(double throughput) {
    return seen.entrySet().stream()
        .filter(each -> each.getValue().throughput() >= throughput)
        .mapToInt(each -> each.getKey())
        .findFirst()
        .orElse(0);
  }

  private static String threads(int count) {
    return count == 1 ? "1 thread" : count + " threads";
  }

  /** Describes what this number of threads does, as a share of the core ceiling. */
  static String does(int answer, double share, Measured there) {
    return String.format(
        Locale.ROOT,
        "; %s: %.1f%% of that, p95 %.3f s",
        threads(answer),
        100 * share,
        there.p95ServiceSeconds());
  }
}
