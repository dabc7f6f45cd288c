// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: which key and which index does your code read
var queue = new Queue(redis, "default", clock);
var jobs = queue.page(queue.size(), 1);
var since = jobs.get(0).job().get().enqueuedAt().get();
return java.time.Duration.between(since, clock.instant()).toMillis() / 1000.0;
