// region: task-5
// caught by: a median: one slow machine does not move what a class usually takes
// says: which contains #3 itself
// also says: for each class that it ended
// also says: slow machines stay
static OptionalInt find(List<MachineReading> machines) {
  java.util.Map<String, List<Double>> means = new java.util.TreeMap<>();
  for (MachineReading machine : machines) {
    machine
        .lately()
        .forEach(
            (type, time) ->
                means
                    .computeIfAbsent(type, any -> new java.util.ArrayList<>())
                    .add(time.meanSeconds()));
  }
  OptionalInt slowest = OptionalInt.empty();
  double most = SLOW;
  for (MachineReading machine : machines) {
    int jobs = 0;
    double took = 0;
    double usual = 0;
    for (var entry : machine.lately().entrySet()) {
      int ended = entry.getValue().jobs();
      jobs += ended;
      took += ended * entry.getValue().meanSeconds();
      usual +=
          ended
              * means.get(entry.getKey()).stream()
                  .mapToDouble(Double::doubleValue)
                  .average()
                  .orElse(0);
    }
    if (jobs >= FEWEST_JOBS && took / usual >= most) {
      most = took / usual;
      slowest = OptionalInt.of(machine.id());
    }
  }
  return slowest;
}
