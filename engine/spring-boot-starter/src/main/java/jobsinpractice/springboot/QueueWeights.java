package jobsinpractice.springboot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a list of queues: {@code critical, default} are served strictly in order, and {@code
 * critical=3, default=1} at random by weight.
 */
final class QueueWeights {
  private QueueWeights() {}

  /** Returns 0 for each queue without weights; as soon as one has a weight, the others count 1. */
  static Map<String, Integer> parse(String property, List<String> words) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (String word : words) {
      int equals = word.lastIndexOf('=');
      String name = (equals < 0 ? word : word.substring(0, equals)).strip();
      int weight = equals < 0 ? 0 : weight(word.substring(equals + 1).strip());
      if (name.isEmpty() || weight < 0) {
        throw new IllegalArgumentException(
            "jobs.worker."
                + property
                + " has the entry \""
                + word
                + "\"; write a name, or a name and a weight of 1 or more: critical=3");
      }
      if (weights.put(name, weight) != null) {
        throw new IllegalArgumentException(
            "jobs.worker." + property + " has the queue " + name + " twice");
      }
    }
    if (weights.values().stream().anyMatch(weight -> weight > 0)) {
      weights.replaceAll((name, weight) -> Math.max(1, weight));
    }
    return weights;
  }

  /** Returns -1 for anything that is not a weight. */
  private static int weight(String text) {
    return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : -1;
  }
}
