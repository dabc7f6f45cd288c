// region: task-1
// caught by: three flows: 12 erlangs
// says: their loads add up
return flows.stream()
        .mapToDouble(f -> f.perMinute() / 60 * Seconds.of(f.serviceTime()))
        .average().orElse(0);
