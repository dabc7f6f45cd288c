// region: task-5
// caught by: one long report among many parcels is bad luck
// says: as much weight as it has jobs
static OptionalInt find(List<MachineReading> machines) {
  java.util.Map<String, List<Double>> means = new java.util.HashMap<>();
  for (MachineReading machine : machines) {
    machine.lately().forEach((type, time) ->
        means.computeIfAbsent(type, t -> new java.util.ArrayList<>()).add(time.meanSeconds()));
  }
  java.util.Map<String, Double> usual = new java.util.HashMap<>();
  means.forEach((type, list) -> {
    java.util.Collections.sort(list);
    usual.put(type, list.get(list.size() / 2));
  });
  OptionalInt slowest = OptionalInt.empty();
  double worst = 0;
  for (MachineReading machine : machines) {
    int jobs = 0;
    double ratios = 0;
    for (java.util.Map.Entry<String, jobsinpractice.simulator.scaling.ServiceTime> entry : machine.lately().entrySet()) {
      jobs += entry.getValue().jobs();
      ratios += entry.getValue().meanSeconds() / usual.get(entry.getKey());
    }
    if (jobs < FEWEST_JOBS) continue;
    double ratio = ratios / machine.lately().size();
    if (ratio >= SLOW && ratio > worst) {
      worst = ratio;
      slowest = OptionalInt.of(machine.id());
    }
  }
  return slowest;
}
