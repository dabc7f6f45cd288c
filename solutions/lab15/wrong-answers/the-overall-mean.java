// region: task-5
// caught by: machine #3 merely got the long jobs: none is slow
// says: compare class by class
// also says: it only got short ones
// also says: there is nothing to compare with
// also says: only #3 ended reports
// also says: they have different mixes
static OptionalInt find(List<MachineReading> machines) {
  double[] means = machines.stream().mapToDouble(SlowMachine::mean).sorted().toArray();
  OptionalInt slowest = OptionalInt.empty();
  double most = SLOW;
  for (MachineReading machine : machines) {
    int jobs = machine.lately().values().stream().mapToInt(ServiceTime::jobs).sum();
    double ratio = mean(machine) / means[(means.length - 1) / 2];
    if (jobs >= FEWEST_JOBS && ratio >= most) {
      most = ratio;
      slowest = OptionalInt.of(machine.id());
    }
  }
  return slowest;
}

private static double mean(MachineReading machine) {
  double jobs = 0;
  double took = 0;
  for (ServiceTime time : machine.lately().values()) {
    jobs += time.jobs();
    took += time.jobs() * time.meanSeconds();
  }
  return jobs == 0 ? 0 : took / jobs;
}
