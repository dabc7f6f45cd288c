// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: cut a time to whole minutes
var now = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
return Math.max(0, new Queue(redis, "default", Clock.fixed(now, java.time.ZoneOffset.UTC)).latency());
