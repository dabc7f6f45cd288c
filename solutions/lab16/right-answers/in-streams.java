// region: task-1
private record Key(double promise, String alone) {}

static List<FleetGroup> of(List<Demand> forecast, int threads) {
  Map<Key, List<Demand>> groups =
      forecast.stream()
          .collect(
              java.util.stream.Collectors.groupingBy(
                  demand ->
                      new Key(
                          demand.promise(),
                          demand.seconds() / demand.promise() > 0.5 ? demand.jobClass() : ""),
                  java.util.LinkedHashMap::new,
                  java.util.stream.Collectors.toList()));
  return groups.entrySet().stream()
      .sorted(
          java.util.Comparator.comparingDouble((Map.Entry<Key, List<Demand>> e) -> e.getKey().promise())
              .thenComparing(e -> !e.getKey().alone().isEmpty()))
      .map(
          e -> {
            double load = e.getValue().stream().mapToDouble(Demand::load).sum();
            double processes = Math.max(FEWEST, Math.ceil(load / threads / BUSY));
            return new FleetGroup(
                e.getValue().stream().map(Demand::jobClass).toList(), (int) processes);
          })
      .toList();
}
