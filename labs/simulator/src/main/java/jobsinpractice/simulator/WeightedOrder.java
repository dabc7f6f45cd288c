package jobsinpractice.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import jobsinpractice.engine.QueueOrder;

/**
 * A random order at each fetch, drawn by the engine's own {@link QueueOrder}. No queue starves:
 * each comes first with a chance of its weight over all weights.
 */
public final class WeightedOrder implements QueuePolicy {
  private final Map<String, Integer> weights;

  private WeightedOrder(Map<String, Integer> weights) {
    this.weights = weights;
  }

  static WeightedOrder empty() {
    return new WeightedOrder(Map.of());
  }

  public WeightedOrder queue(String name, int weight) {
    ModelCheck.atLeastOne(weight, "the weight of queue " + name);
    Map<String, Integer> more = new LinkedHashMap<>(weights);
    more.merge(name, weight, Integer::sum);
    return new WeightedOrder(more);
  }

  @Override
  public Supplier<List<String>> open(RandomGenerator random) {
    return QueueOrder.weighted(weights, random)::next;
  }
}
