package jobsinpractice.lab13;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jobsinpractice.testkit.Generated;

/** A generated input: a limit, a period in ms, and the arrivals of calls in ms. */
record LimitedCalls(int limit, long period, List<Long> arrivals) {
  static LimitedCalls of(RandomGenerator random) {
    int limit = 1 + random.nextInt(7);
    long period = 50 + random.nextInt(3_000);
    List<Long> arrivals = new ArrayList<>();
    long at = 0;
    for (int i = 5 + random.nextInt(25); i > 0; i--) {
      if (random.nextInt(3) > 0) at += random.nextLong(period);
      arrivals.add(at);
    }
    return new LimitedCalls(limit, period, arrivals);
  }

  /** Returns the same with fewer calls, to find the smallest input that fails. */
  Stream<LimitedCalls> smaller() {
    return Generated.smallerLists(arrivals).map(less -> new LimitedCalls(limit, period, less));
  }

  static List<Long> then(List<Long> first, List<Long> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  @Override
  public String toString() {
    return "a limit of " + limit + " per " + period + " ms, calls at " + arrivals + " ms";
  }
}
