// region: task-5
// caught by: two slow machines: the slowest first
// says: the last slow machine
static OptionalInt find(List<MachineReading> machines) {
  OptionalInt slowest = OptionalInt.empty();
  for (MachineReading machine : machines) {
    int jobs = 0;
    double took = 0;
    double usual = 0;
    for (Map.Entry<String, ServiceTime> entry : machine.lately().entrySet()) {
      ServiceTime time = entry.getValue();
      jobs += time.jobs();
      took += time.jobs() * time.meanSeconds();
      usual += time.jobs() * median(machines, entry.getKey());
    }
    if (jobs >= FEWEST_JOBS && took / usual >= SLOW) {
      slowest = OptionalInt.of(machine.id());
    }
  }
  return slowest;
}

private static double median(List<MachineReading> machines, String jobClass) {
  double[] means =
      machines.stream()
          .filter(machine -> machine.lately().containsKey(jobClass))
          .mapToDouble(machine -> machine.lately().get(jobClass).meanSeconds())
          .sorted()
          .toArray();
  return means[(means.length - 1) / 2];
}
