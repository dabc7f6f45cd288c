package jobsinpractice.simulator;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import jobsinpractice.engine.QueueOrder;

/**
 * How a process chooses among its queues. Opened once a run for each group of processes, with the
 * group's own random numbers; then asked at every fetch for the names of all queues it serves, in
 * the order to look through them. The job comes from the first that holds one.
 *
 * <p>Strict and weighted are the engine's own {@link QueueOrder}, not copies of it; anything else
 * that answers a list of names for each fetch fits in their place.
 */
@FunctionalInterface
public interface QueuePolicy {
  Supplier<List<String>> open(RandomGenerator random);

  /** Always as listed: nothing is taken from a queue while one before it holds a job. */
  static QueuePolicy strict(String... queues) {
    return random -> QueueOrder.strict(List.of(queues))::next;
  }
}
