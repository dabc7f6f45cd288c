// region: task-2
// caught by: an empty queue: 0 s
// says: that is the current time, in seconds since 1970
double since =
    new Queue(redis, "default")
        .oldest()
        .flatMap(entry -> entry.job())
        .flatMap(job -> job.enqueuedAt())
        .map(time -> time.toEpochMilli() / 1000.0)
        .orElse(0.0);
return clock.millis() / 1000.0 - since;
