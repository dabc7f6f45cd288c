// region: task-1
// caught by: no flows: 0 erlangs
// says: reduce or max without a start value
    return flows.stream()
        .map(f -> f.perMinute() / 60 * Seconds.of(f.serviceTime()))
        .reduce(Double::sum)
        .get();
