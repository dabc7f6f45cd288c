// region: task-1
// caught by: no flows: 0 erlangs
// says: no first flow and no average
return flows.size()
    * flows.stream()
        .mapToDouble(f -> f.perMinute() / 60 * Seconds.of(f.serviceTime()))
        .average()
        .getAsDouble();
