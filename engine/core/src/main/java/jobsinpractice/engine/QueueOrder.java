package jobsinpractice.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** In which order the next claim looks at the queues. */
@FunctionalInterface
public interface QueueOrder {
  List<String> next();

  /** Always the same order: a later queue is served only while the earlier ones are empty. */
  static QueueOrder strict(List<String> queues) {
    List<String> order = List.copyOf(queues);
    return () -> order;
  }

  /**
   * A new order each time: a queue of weight 3 comes first three times as often as one of weight 1.
   * Nothing starves. As in Sidekiq: each queue is in a hat as often as its weight, and the order in
   * which names are first drawn counts.
   */
  static QueueOrder weighted(Map<String, Integer> weights, RandomGenerator random) {
    List<String> hat = new ArrayList<>();
    new LinkedHashMap<>(weights).forEach((q, weight) -> hat.addAll(Collections.nCopies(weight, q)));
    return () -> {
      List<String> drawn = new ArrayList<>(hat);
      for (int i = drawn.size(); i > 1; i--) Collections.swap(drawn, i - 1, random.nextInt(i));
      return new ArrayList<>(new LinkedHashSet<>(drawn));
    };
  }
}
