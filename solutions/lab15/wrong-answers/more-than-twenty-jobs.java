// region: task-5
// caught by: a machine that ended three jobs is not judged, and one that ended 20 is
// says: 20 are enough
// also says: slow machines stay
static OptionalInt find(List<MachineReading> machines) {
  java.util.Map<String, List<Double>> means = new java.util.TreeMap<>();
  for (MachineReading machine : machines) {
    for (var entry : machine.lately().entrySet()) {
      means
          .computeIfAbsent(entry.getKey(), any -> new java.util.ArrayList<>())
          .add(entry.getValue().meanSeconds());
    }
  }
  means.values().forEach(java.util.Collections::sort);
  OptionalInt slowest = OptionalInt.empty();
  double most = SLOW;
  for (MachineReading machine : machines) {
    int jobs = 0;
    double took = 0;
    double usual = 0;
    for (var entry : machine.lately().entrySet()) {
      List<Double> sorted = means.get(entry.getKey());
      int ended = entry.getValue().jobs();
      jobs += ended;
      took += ended * entry.getValue().meanSeconds();
      usual += ended * sorted.get(sorted.size() / 2);
    }
    if (jobs > FEWEST_JOBS && took / usual >= most) {
      most = took / usual;
      slowest = OptionalInt.of(machine.id());
    }
  }
  return slowest;
}
