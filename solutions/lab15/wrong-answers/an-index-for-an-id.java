// region: task-5
// caught by: machine #4 takes twice as long for both classes: #4
// says: that is its place in the list
// also says: takes longer for each class that it ended
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
    if (jobs >= FEWEST_JOBS && took / usual >= most) {
      most = took / usual;
      slowest = OptionalInt.of(machines.indexOf(machine));
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
