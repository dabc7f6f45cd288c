// region: task-5
// caught by: a machine that ended three jobs is not judged, and one that ended 20 is
// says: it needs at least FEWEST_JOBS
// also says: one has ended few jobs
// also says: the fleet is too large
static OptionalInt find(List<MachineReading> machines) {
  OptionalInt slowest = OptionalInt.empty();
  double most = SLOW;
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
    if (jobs > 0 && took / usual >= most) {
      most = took / usual;
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
