// region: task-1
// caught by: the shortest promise comes first, whatever the order of the forecast
// says: Are your groups in the order of the forecast
// also says: the groups are right, but not their order
static List<FleetGroup> of(List<Demand> forecast, int threads) {
  Map<Double, List<Demand>> shared = new java.util.LinkedHashMap<>();
  Map<Double, List<Demand>> alone = new TreeMap<>();
  for (Demand demand : forecast) {
    boolean isLong = demand.seconds() > demand.promise() / 2;
    (isLong ? alone : shared)
        .computeIfAbsent(demand.promise(), promise -> new ArrayList<>())
        .add(demand);
  }
  Map<Double, List<FleetGroup>> groups = new java.util.LinkedHashMap<>();
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
