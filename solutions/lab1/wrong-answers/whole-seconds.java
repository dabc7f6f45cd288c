// region: task-2
// caught by: any number of jobs, and any time of waiting
// says: the fraction of a second is missing
return new Queue(redis, "default", clock).oldest().flatMap(r -> r.job()).flatMap(j -> j.enqueuedAt())
    .map(t -> (double) (java.time.Duration.between(t, clock.instant()).toMillis() / 1000)).orElse(0.0);
