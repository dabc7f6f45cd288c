// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: that is the time since created_at
return new Queue(redis, "default")
    .oldest()
    .flatMap(entry -> entry.job())
    .flatMap(job -> job.createdAt())
    .map(since -> java.time.Duration.between(since, clock.instant()).toMillis() / 1000.0)
    .orElse(0.0);
