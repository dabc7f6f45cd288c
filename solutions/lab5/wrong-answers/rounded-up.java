// region: task-1
// caught by: one small flow: 0.3 erlangs
// says: the sum was rounded up
// also says: one of them returns a wrong number
return Math.ceil(flows.stream()
        .mapToDouble(f -> f.perMinute() / 60 * Seconds.of(f.serviceTime()))
        .sum());
