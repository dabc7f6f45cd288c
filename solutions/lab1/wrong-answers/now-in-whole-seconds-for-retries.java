// region: task-3
// caught by: any number of retries, overdue and due later
// says: cut one of the two times to whole seconds
long now = clock.instant().getEpochSecond();
return new RetrySet(redis, clock).first().map(r -> Math.max(0, now - r.score())).orElse(0.0);
