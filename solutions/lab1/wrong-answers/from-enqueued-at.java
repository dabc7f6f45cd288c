// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: created, enqueued, and failed
return new RetrySet(redis, clock).first().flatMap(e -> e.job()).flatMap(j -> j.enqueuedAt())
    .map(at -> (clock.millis() - at.toEpochMilli()) / 1000.0).orElse(0.0);
