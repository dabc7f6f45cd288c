package jobsinpractice.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One group of a worker's queues, with threads of its own. Every worker has the capsule "default";
 * more are added by {@link Worker.Builder#capsule}. All share one process identity, one heartbeat,
 * the handlers, and the middleware.
 */
public final class Capsule {
  /** The capsule that {@link Worker.Builder#concurrency} and its neighbours describe. */
  public static final String DEFAULT = "default";

  /** In which order a capsule serves its queues, by the names that Sidekiq shows. */
  public enum Mode {
    /** The first queue that has a job. */
    STRICT,
    /** At random by weight. */
    WEIGHTED,
    /** At random, all alike. */
    RANDOM
  }

  private final String name;
  private final Map<String, Integer> weights;
  private final List<Processor> processors;
  private final Fetcher fetcher;
  private final Manager manager;

  Capsule(
      String name,
      Map<String, Integer> weights,
      List<Processor> processors,
      Fetcher fetcher,
      Manager manager) {
    this.name = name;
    this.weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    this.processors = List.copyOf(processors);
    this.fetcher = fetcher;
    this.manager = manager;
  }

  public String name() {
    return name;
  }

  /** Its threads: how many jobs it runs at once. */
  public int concurrency() {
    return processors.size();
  }

  /** One for each thread, with the job that it runs now. */
  public List<Processor> processors() {
    return processors;
  }

  public List<String> queues() {
    return fetcher.queues();
  }

  public Mode mode() {
    if (weights.values().stream().allMatch(weight -> weight == 0)) return Mode.STRICT;
    return weights.values().stream().allMatch(weight -> weight == 1) ? Mode.RANDOM : Mode.WEIGHTED;
  }

  /** By queue; 0 for all of them when they are served strictly in order. */
  public Map<String, Integer> weights() {
    return weights;
  }

  Fetcher fetcher() {
    return fetcher;
  }

  Manager manager() {
    return manager;
  }

  /** As Sidekiq writes it into a process's {@code info}. */
  Map<String, Object> info() {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("concurrency", (long) concurrency());
    info.put("mode", mode().name().toLowerCase(Locale.ROOT));
    info.put("weights", weights);
    return info;
  }

  /** What a capsule is made of. */
  public static final class Builder {
    private final String name;
    private int concurrency;
    private Map<String, Integer> weights = Map.of(DEFAULT, 0);

    Builder(String name, int concurrency) {
      this.name = name;
      this.concurrency = concurrency;
    }

    /** Threads that run jobs. */
    public Builder concurrency(int threads) {
      if (threads < 1) throw new IllegalArgumentException("concurrency is at least 1");
      concurrency = threads;
      return this;
    }

    /** Served in this order, strictly: a later queue only while the earlier ones are empty. */
    public Builder queues(String... names) {
      if (names.length == 0) throw new IllegalArgumentException("a worker needs a queue");
      Map<String, Integer> inOrder = new LinkedHashMap<>();
      for (String queue : names) inOrder.put(queue, 0);
      weights = inOrder;
      return this;
    }

    /** Served at random by weight: see {@link QueueOrder#weighted}. */
    public Builder weightedQueues(Map<String, Integer> byName) {
      if (byName.isEmpty()) throw new IllegalArgumentException("a worker needs a queue");
      byName.forEach(
          (queue, weight) -> {
            if (weight < 1) throw new IllegalArgumentException("a weight is at least 1: " + queue);
          });
      weights = new LinkedHashMap<>(byName);
      return this;
    }

    String name() {
      return name;
    }

    int concurrency() {
      return concurrency;
    }

    Map<String, Integer> weights() {
      return weights;
    }

    QueueOrder order(RandomGenerator random) {
      List<String> names = List.copyOf(weights.keySet());
      boolean strict = weights.values().stream().allMatch(weight -> weight == 0);
      return strict ? QueueOrder.strict(names) : QueueOrder.weighted(weights, random);
    }
  }
}
