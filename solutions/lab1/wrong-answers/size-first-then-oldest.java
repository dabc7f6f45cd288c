// region: task-2
// caught by: an empty queue: 0 s
// says: ask whether there is a job, and then read it
var queue = new jobsinpractice.engine.admin.Queue(redis, "default", clock);
if (queue.size() == 0) return 0;
var since = queue.oldest().orElseThrow().job().orElseThrow().enqueuedAt().orElseThrow();
return java.time.Duration.between(since, clock.instant()).toNanos() / 1e9;
