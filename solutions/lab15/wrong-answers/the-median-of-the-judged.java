// region: task-5
// caught by: a machine that ended three jobs is not judged, and one that ended 20 is
// says: the median is over all machines
static OptionalInt find(List<MachineReading> machines) {
  java.util.Map<String, List<Double>> means = new java.util.HashMap<>();
  for (MachineReading machine : machines) {
    int ended = 0;
    for (jobsinpractice.simulator.scaling.ServiceTime time : machine.lately().values()) ended += time.jobs();
    if (ended < FEWEST_JOBS) continue;
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
    int jobs = machine.lately().values().stream().mapToInt(time -> time.jobs()).sum();
    if (jobs < FEWEST_JOBS) continue;
    double took = 0;
    double expected = 0;
    for (java.util.Map.Entry<String, jobsinpractice.simulator.scaling.ServiceTime> entry : machine.lately().entrySet()) {
      took += entry.getValue().jobs() * entry.getValue().meanSeconds();
      expected += entry.getValue().jobs() * usual.get(entry.getKey());
    }
    double ratio = took / expected;
    if (ratio >= SLOW && ratio > worst) {
      worst = ratio;
      slowest = OptionalInt.of(machine.id());
    }
  }
  return slowest;
}
