// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: which key and which index does your code read
var queue = new Queue(redis, "queue:default", clock);
var job = queue.oldest().get().job().get();
return java.time.Duration.between(job.enqueuedAt().get(), clock.instant()).toMillis() / 1000.0;
