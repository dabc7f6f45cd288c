// region: task-1
static List<FleetGroup> of(List<Demand> forecast, int threads) {
  List<Demand> left = new ArrayList<>(forecast);
  List<FleetGroup> groups = new ArrayList<>();
  while (!left.isEmpty()) {
    double shortest = Double.MAX_VALUE;
    for (Demand demand : left) shortest = Math.min(shortest, demand.promise());
    List<Demand> shared = new ArrayList<>();
    List<Demand> alone = new ArrayList<>();
    for (Demand demand : left) {
      if (demand.promise() != shortest) continue;
      if (2 * demand.seconds() > shortest) alone.add(demand);
      else shared.add(demand);
    }
    left.removeAll(shared);
    left.removeAll(alone);
    if (!shared.isEmpty()) groups.add(group(shared, threads));
    for (Demand demand : alone) groups.add(group(List.of(demand), threads));
  }
  return groups;
}

private static FleetGroup group(List<Demand> demands, int threads) {
  double load = 0;
  List<String> names = new ArrayList<>();
  for (Demand demand : demands) {
    load += demand.perSecond() * demand.seconds();
    names.add(demand.jobClass());
  }
  int processes = FEWEST;
  while (processes * threads * BUSY < load) processes++;
  return new FleetGroup(names, processes);
}
