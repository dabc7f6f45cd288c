package jobsinpractice.lab6;

import static jobsinpractice.simulator.Model.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.Load;
import jobsinpractice.simulator.Machine;
import jobsinpractice.simulator.QueuePolicy;
import jobsinpractice.simulator.Result;
import jobsinpractice.simulator.Simulation;
import jobsinpractice.simulator.WeightedOrder;

/** Simulates a formation under the shop's traffic, on one machine with 2 cores. */
public final class Rehearsal {
  private static final long[] SEEDS = {1, 2, 3};

  private Rehearsal() {}

  /**
   * Returns the longest that any job of each queue waited, in seconds, over three simulated hours.
   * Jobs that still wait at the end count.
   */
  public static Map<String, Double> worst(Formation formation, List<Work> traffic) {
    Map<String, Double> worst = new TreeMap<>();
    for (long seed : SEEDS) {
      run(formation, loads(traffic), hours(1), seed, minutes(1))
          .queues()
          .forEach(
              (queue, seen) ->
                  worst.merge(queue, Math.max(seen.latency().max(), seen.oldest()), Math::max));
    }
    return worst;
  }

  private static List<Load> loads(List<Work> traffic) {
    return traffic.stream().map(work -> Shop.load(work, queue(work))).toList();
  }

  private static String queue(Work work) {
    if (work.equals(Shop.REPORT)) return Shop.LATER;
    return work.equals(Shop.WEBHOOK) ? Shop.MINUTE : Shop.SOON;
  }

  static Result run(
      Formation formation, List<Load> loads, Duration length, long seed, Duration sample) {
    return Simulation.seed(seed)
        .load(loads.toArray(Load[]::new))
        .fleet(fleet(formation))
        .sampledEvery(sample)
        .run(length);
  }

  private static Fleet fleet(Formation formation) {
    Machine machine = machine(cores(2));
    Fleet fleet = new Fleet(List.of());
    for (Group group : formation.groups()) {
      fleet =
          fleet.and(
              Fleet.of(group.processes())
                  .processes()
                  .threads(group.threads())
                  .serving(policy(group.queues()))
                  .on(machine));
    }
    return fleet;
  }

  private static QueuePolicy policy(List<String> queues) {
    if (queues.stream().noneMatch(queue -> queue.contains(","))) {
      return strict(queues.toArray(String[]::new));
    }
    WeightedOrder weighted = weighted();
    for (String queue : queues) {
      String[] words = queue.split(",");
      weighted = weighted.queue(words[0], words.length == 1 ? 1 : Integer.parseInt(words[1]));
    }
    return weighted;
  }

  /** Returns what a gauge reads from this queue, one reading per sample. */
  static List<Reading> readings(Result result, String queue) {
    double[] seconds = result.series().seconds();
    double[] depth = result.series().depth(queue);
    double[] latency = result.series().latency(queue);
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < seconds.length; i++) {
      // The simulator keeps the oldest; the newest is taken to be one mean gap old.
      double newest = depth[i] == 0 ? 0 : latency[i] / depth[i];
      readings.add(
          Reading.of(seconds[i], (int) depth[i], seconds[i] - latency[i], seconds[i] - newest));
    }
    return readings;
  }
}
