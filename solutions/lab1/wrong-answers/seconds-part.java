// region: task-2
// caught by: any number of jobs, and any time of waiting
// says: as toSecondsPart() and % 60 do
return new Queue(redis, "default", clock).oldest().flatMap(r -> r.job()).flatMap(j -> j.enqueuedAt())
    .map(t -> (double) java.time.Duration.between(t, clock.instant()).toSecondsPart()).orElse(0.0);
