// region: task-5
static OptionalInt find(List<MachineReading> machines) {
  int slowest = -1;
  double worst = 0;
  for (MachineReading machine : machines) {
    double ratio = ratio(machine, machines);
    if (ratio >= SLOW && ratio > worst) {
      worst = ratio;
      slowest = machine.id();
    }
  }
  return slowest < 0 ? OptionalInt.empty() : OptionalInt.of(slowest);
}

private static double ratio(MachineReading machine, List<MachineReading> machines) {
  int jobs = 0;
  double took = 0;
  double usual = 0;
  for (String name : machine.lately().keySet()) {
    List<Double> others = new java.util.ArrayList<>();
    for (MachineReading other : machines) {
      ServiceTime time = other.lately().get(name);
      if (time != null && time.jobs() > 0) others.add(time.meanSeconds());
    }
    java.util.Collections.sort(others);
    ServiceTime mine = machine.lately().get(name);
    jobs += mine.jobs();
    took += mine.jobs() * mine.meanSeconds();
    usual += mine.jobs() * others.get(others.size() / 2);
  }
  return jobs < FEWEST_JOBS ? 0 : took / usual;
}
