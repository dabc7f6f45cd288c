// region: task-1
// caught by: three flows: 12 erlangs
// says: the mean of the flows' loads
// also says: one of them returns a wrong number
return flows.stream()
        .mapToDouble(f -> f.perMinute() / 60 * Seconds.of(f.serviceTime()))
        .average().orElse(0);
