// region: task-5
// caught by: not all machines ended both classes, and #3 is slow for parcels: #3
// says: its map lacks a class
// also says: for each class that it ended
// also says: slow machines stay
// also says: no machine is slow
static OptionalInt find(List<MachineReading> machines) {
  if (machines.isEmpty()) {
    return OptionalInt.empty();
  }
  java.util.Set<String> types = machines.get(0).lately().keySet();
  java.util.Map<String, Double> median = new java.util.TreeMap<>();
  for (String type : types) {
    double[] sorted =
        machines.stream()
            .filter(machine -> machine.lately().containsKey(type))
            .mapToDouble(machine -> machine.lately().get(type).meanSeconds())
            .sorted()
            .toArray();
    median.put(type, sorted[sorted.length / 2]);
  }
  OptionalInt slowest = OptionalInt.empty();
  double most = SLOW;
  for (MachineReading machine : machines) {
    int jobs = 0;
    double took = 0;
    double usual = 0;
    for (String type : types) {
      var time = machine.lately().get(type);
      if (time == null) continue;
      jobs += time.jobs();
      took += time.jobs() * time.meanSeconds();
      usual += time.jobs() * median.get(type);
    }
    if (jobs >= FEWEST_JOBS && took / usual >= most) {
      most = took / usual;
      slowest = OptionalInt.of(machine.id());
    }
  }
  return slowest;
}
