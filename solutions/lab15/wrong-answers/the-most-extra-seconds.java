// region: task-5
// caught by: two slow machines: the slowest first
// says: compare the extra seconds
  static OptionalInt find(List<MachineReading> machines) {
    java.util.Map<String, List<Double>> means = new java.util.HashMap<>();
    for (MachineReading machine : machines) {
      machine.lately().forEach(
          (type, time) ->
              means.computeIfAbsent(type, t -> new java.util.ArrayList<>()).add(time.meanSeconds()));
    }
    means.values().forEach(java.util.Collections::sort);
    OptionalInt slowest = OptionalInt.empty();
    double worst = 0;
    for (MachineReading machine : machines) {
      int jobs = 0;
      double took = 0;
      double usual = 0;
      for (var entry : machine.lately().entrySet()) {
        List<Double> all = means.get(entry.getKey());
        jobs += entry.getValue().jobs();
        took += entry.getValue().jobs() * entry.getValue().meanSeconds();
        usual += entry.getValue().jobs() * all.get(all.size() / 2);
      }
      if (jobs < FEWEST_JOBS) continue;
      double ratio = took / usual;
      if (ratio >= SLOW && took - usual > worst) {
        worst = took - usual;
        slowest = OptionalInt.of(machine.id());
      }
    }
    return slowest;
  }
