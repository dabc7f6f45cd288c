// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: that is the second oldest job
var page = new Queue(redis, "default", clock).page(-2, 1);
return page.isEmpty() ? 0 : page.get(0).job().flatMap(j -> j.enqueuedAt())
    .map(t -> java.time.Duration.between(t, clock.instant()).toMillis() / 1000.0).orElse(0.0);
