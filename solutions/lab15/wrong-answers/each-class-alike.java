// region: task-5
// caught by: one long report among many parcels is bad luck
// says: as much weight as it has jobs
// also says: no machine is slow
static OptionalInt find(List<MachineReading> machines) {
  OptionalInt slowest = OptionalInt.empty();
  double most = SLOW;
  for (MachineReading machine : machines) {
    int jobs = machine.lately().values().stream().mapToInt(ServiceTime::jobs).sum();
    double worst = 0;
    for (Map.Entry<String, ServiceTime> entry : machine.lately().entrySet()) {
      worst =
          Math.max(
              worst, entry.getValue().meanSeconds() / median(machines, entry.getKey()));
    }
    if (jobs >= FEWEST_JOBS && worst >= most) {
      most = worst;
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
