// region: task-1
// caught by: one small flow: 0.3 erlangs
// says: a load is no count of threads
return Math.ceil(flows.stream()
        .mapToDouble(f -> f.perMinute() / 60 * Seconds.of(f.serviceTime()))
        .sum());
