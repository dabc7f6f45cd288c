// region: task-1
// caught by: one small flow: 0.3 erlangs
// says: the sum was cut to a whole number
// also says: one of them returns a wrong number
return (int) flows.stream()
        .mapToDouble(f -> f.perMinute() / 60 * Seconds.of(f.serviceTime()))
        .sum();
