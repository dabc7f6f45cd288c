package jobsinpractice.simulator;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * How a process chooses among its queues. Opened once a run for each group of processes, with the
 * group's own random numbers; then asked at every fetch for the names of all queues it serves, in
 * the order to look through them. The job comes from the first that holds one.
 *
 * <p>This is the whole boundary between the simulator and an engine's own queue choice: anything
 * that answers a list of names for each fetch fits behind it.
 */
@FunctionalInterface
public interface QueuePolicy {
  Supplier<List<String>> open(RandomGenerator random);

  /** Always as listed: nothing is taken from a queue while one before it holds a job. */
  static QueuePolicy strict(String... queues) {
    List<String> order = List.of(queues);
    return random -> () -> order;
  }
}
