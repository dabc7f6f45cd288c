// region: task-2
// caught by: an empty queue: 0 s
// says: An empty queue is not an error
var since = new Queue(redis, "default").oldest().get().job().get().enqueuedAt().get();
return java.time.Duration.between(since, clock.instant()).toMillis() / 1000.0;
