// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: those are milliseconds
return new Queue(redis, "default")
    .oldest()
    .flatMap(entry -> entry.job())
    .flatMap(job -> job.enqueuedAt())
    .map(since -> 1.0 * java.time.Duration.between(since, clock.instant()).toMillis())
    .orElse(0.0);
