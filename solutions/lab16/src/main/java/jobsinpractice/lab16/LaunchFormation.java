package jobsinpractice.lab16;

// region formation-imports
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jobsinpractice.launch.Demand;
import jobsinpractice.launch.FleetGroup;

// endregion

/** Plans the worker processes for the busiest minutes of the launch. */
final class LaunchFormation {
  /** In the busiest minutes a thread works at most this share of its time. */
  static final double BUSY = 0.7;

  /** A group has at least this many processes, so that one can fail. */
  static final int FEWEST = 2;

  private LaunchFormation() {}

  // region task-1
  /**
   * Returns the groups of the fleet, the shortest promise first.
   *
   * <ul>
   *   <li>Job classes with the same promise share a group.
   *   <li>A job class that takes longer than half of its promise has a group of its own. Such a
   *       group comes after the shared group with the same promise; two such groups keep the order
   *       of the forecast.
   *   <li>A group has the smallest number of processes with which its threads are busy for at most
   *       the share BUSY of their time, but at least FEWEST processes.
   * </ul>
   *
   * @param forecast the job classes, each once
   * @param threads how many threads each process has
   */
  static List<FleetGroup> of(List<Demand> forecast, int threads) {
    Map<Double, List<Demand>> shared = new TreeMap<>();
    Map<Double, List<Demand>> alone = new TreeMap<>();
    for (Demand demand : forecast) {
      boolean isLong = demand.seconds() > demand.promise() / 2;
      (isLong ? alone : shared)
          .computeIfAbsent(demand.promise(), promise -> new ArrayList<>())
          .add(demand);
    }
    Map<Double, List<FleetGroup>> groups = new TreeMap<>();
    shared.forEach((promise, demands) -> add(groups, promise, demands, threads));
    alone.forEach(
        (promise, demands) ->
            demands.forEach(demand -> add(groups, promise, List.of(demand), threads)));
    return groups.values().stream().flatMap(List::stream).toList();
  }

  private static void add(
      Map<Double, List<FleetGroup>> groups, double promise, List<Demand> demands, int threads) {
    double load = demands.stream().mapToDouble(Demand::load).sum();
    int processes = Math.max(FEWEST, (int) Math.ceil(load / (threads * BUSY)));
    List<String> classes = demands.stream().map(Demand::jobClass).toList();
    groups
        .computeIfAbsent(promise, key -> new ArrayList<>())
        .add(new FleetGroup(classes, processes));
  }
  // endregion
}
