// region: task-5
static OptionalInt find(List<MachineReading> machines) {
  return machines.stream()
      .filter(m -> m.lately().values().stream().mapToInt(ServiceTime::jobs).sum() >= FEWEST_JOBS)
      .filter(m -> ratio(m, machines) >= SLOW)
      .max(java.util.Comparator.comparingDouble(m -> ratio(m, machines)))
      .map(m -> OptionalInt.of(m.id()))
      .orElse(OptionalInt.empty());
}

private static double ratio(MachineReading machine, List<MachineReading> machines) {
  double took = 0;
  double usual = 0;
  for (Map.Entry<String, ServiceTime> mine : machine.lately().entrySet()) {
    double[] means =
        machines.stream()
            .map(other -> other.lately().get(mine.getKey()))
            .filter(java.util.Objects::nonNull)
            .mapToDouble(ServiceTime::meanSeconds)
            .sorted()
            .toArray();
    double median = (means[(means.length - 1) / 2] + means[means.length / 2]) / 2;
    took += mine.getValue().jobs() * mine.getValue().meanSeconds();
    usual += mine.getValue().jobs() * median;
  }
  return took / usual;
}
