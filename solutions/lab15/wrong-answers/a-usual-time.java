// region: task-5
// caught by: everything is slow today: none of the machines is
// says: Compare them with each other
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
      usual += time.jobs() * (entry.getKey().equals("ShipOrder") ? 4 : 40);
    }
    if (jobs >= FEWEST_JOBS && took / usual >= most) {
      most = took / usual;
      slowest = OptionalInt.of(machine.id());
    }
  }
  return slowest;
}
