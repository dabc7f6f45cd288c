// region: task-1
// caught by: the shortest promise comes first, whatever the order of the forecast
// says: before longer promises
static List<FleetGroup> of(List<Demand> forecast, int threads) {
  java.util.Map<Double, List<Demand>> byPromise = new java.util.TreeMap<>();
  for (Demand demand : forecast) {
    byPromise.computeIfAbsent(demand.promise(), p -> new java.util.ArrayList<>()).add(demand);
  }
  List<FleetGroup> groups = new java.util.ArrayList<>();
  List<FleetGroup> own = new java.util.ArrayList<>();
  for (List<Demand> same : byPromise.values()) {
    List<Demand> shared = new java.util.ArrayList<>();
    List<Demand> apart = new java.util.ArrayList<>();
    for (Demand demand : same) {
      if (demand.seconds() > demand.promise() / 2) apart.add(demand);
      else shared.add(demand);
    }
    if (!shared.isEmpty()) groups.add(group(shared, threads));
    for (Demand demand : apart) own.add(group(List.of(demand), threads));
  }
  groups.addAll(own);
  return groups;
}

private static FleetGroup group(List<Demand> classes, int threads) {
  double load = 0;
  for (Demand demand : classes) load += demand.load();
  int processes = (int) Math.ceil(load / (threads * BUSY));
  return new FleetGroup(classes.stream().map(Demand::jobClass).toList(), Math.max(FEWEST, processes));
}
