// region: task-5
// caught by: a median: one slow machine does not move what a class usually takes
// says: in the middle of the list
// also says: for the same class
// also says: for each class that it ended
// also says: slow machines stay
// also says: no machine is slow
// also says: 20 are enough
static OptionalInt find(List<MachineReading> machines) {
  java.util.Map<String, List<Double>> means = new java.util.TreeMap<>();
  for (MachineReading machine : machines) {
    for (var entry : machine.lately().entrySet()) {
      means
          .computeIfAbsent(entry.getKey(), any -> new java.util.ArrayList<>())
          .add(entry.getValue().meanSeconds());
    }
  }
  OptionalInt slowest = OptionalInt.empty();
  double most = SLOW;
  for (MachineReading machine : machines) {
    int jobs = 0;
    double took = 0;
    double usual = 0;
    for (var entry : machine.lately().entrySet()) {
      List<Double> ofClass = means.get(entry.getKey());
      int ended = entry.getValue().jobs();
      jobs += ended;
      took += ended * entry.getValue().meanSeconds();
      usual += ended * ofClass.get(ofClass.size() / 2);
    }
    if (jobs >= FEWEST_JOBS && took / usual >= most) {
      most = took / usual;
      slowest = OptionalInt.of(machine.id());
    }
  }
  return slowest;
}
