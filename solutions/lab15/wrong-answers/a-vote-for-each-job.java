// region: task-5
// caught by: a median: one slow machine does not move what a class usually takes
// says: each machine counts once
// also says: for the same class
// also says: for each class that it ended
// also says: slow machines stay
static OptionalInt find(List<MachineReading> machines) {
  java.util.Map<String, List<Double>> times = new java.util.TreeMap<>();
  for (MachineReading machine : machines) {
    for (var entry : machine.lately().entrySet()) {
      List<Double> ofClass =
          times.computeIfAbsent(entry.getKey(), any -> new java.util.ArrayList<>());
      for (int job = 0; job < entry.getValue().jobs(); job++) {
        ofClass.add(entry.getValue().meanSeconds());
      }
    }
  }
  times.values().forEach(java.util.Collections::sort);
  OptionalInt slowest = OptionalInt.empty();
  double most = SLOW;
  for (MachineReading machine : machines) {
    int jobs = 0;
    double took = 0;
    double usual = 0;
    for (var entry : machine.lately().entrySet()) {
      List<Double> sorted = times.get(entry.getKey());
      int ended = entry.getValue().jobs();
      jobs += ended;
      took += ended * entry.getValue().meanSeconds();
      usual += ended * sorted.get(sorted.size() / 2);
    }
    if (jobs >= FEWEST_JOBS && took / usual >= most) {
      most = took / usual;
      slowest = OptionalInt.of(machine.id());
    }
  }
  return slowest;
}
