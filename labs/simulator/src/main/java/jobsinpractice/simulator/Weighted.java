package jobsinpractice.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * A random order at each fetch: each queue stands in the hat as often as its weight says, the hat
 * is shuffled, and a queue's first slip counts. No queue starves: each comes first with a chance of
 * its weight over all weights.
 */
public final class Weighted implements QueuePolicy {
  private final List<String> slips;

  private Weighted(List<String> slips) {
    this.slips = List.copyOf(slips);
  }

  static Weighted empty() {
    return new Weighted(List.of());
  }

  public Weighted queue(String name, int weight) {
    Check.atLeastOne(weight, "the weight of queue " + name);
    List<String> more = new ArrayList<>(slips);
    more.addAll(Collections.nCopies(weight, name));
    return new Weighted(more);
  }

  @Override
  public Supplier<List<String>> open(RandomGenerator random) {
    return () -> shuffled(random);
  }

  private List<String> shuffled(RandomGenerator random) {
    String[] hat = slips.toArray(new String[0]);
    for (int last = hat.length - 1; last > 0; last--) {
      int drawn = Draws.below(last + 1, random);
      String slip = hat[last];
      hat[last] = hat[drawn];
      hat[drawn] = slip;
    }
    return List.copyOf(new LinkedHashSet<>(Arrays.asList(hat)));
  }
}
