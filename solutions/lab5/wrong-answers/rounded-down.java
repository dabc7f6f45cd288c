// region: task-1
// caught by: one small flow: 0.3 erlangs
// says: whole numbers were divided, or it was rounded down
return (int) flows.stream()
        .mapToDouble(f -> f.perMinute() / 60 * Seconds.of(f.serviceTime()))
        .sum();
