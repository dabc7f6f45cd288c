package jobsinpractice.lab4;

import java.util.TreeMap;

/** Passes each trial on, and remembers which numbers were tried. */
final class Tried implements Trial {
  private final Trial trial;
  private final TreeMap<Integer, Measured> seen = new TreeMap<>();

  Tried(Trial trial) {
    this.trial = trial;
  }

  @Override
  public Measured with(int threads) {
    Measured measured = trial.with(threads);
    seen.put(threads, measured);
    return measured;
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
}
