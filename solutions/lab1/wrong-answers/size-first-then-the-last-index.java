// region: task-2
// caught by: an empty queue: 0 s
// says: an index that it computes from the size
var queue = new jobsinpractice.engine.admin.Queue(redis, "default", clock);
var last = queue.page(queue.size() - 1, 1);
if (last.isEmpty()) return 0;
return last.get(0).job().flatMap(job -> job.enqueuedAt())
    .map(since -> java.time.Duration.between(since, clock.instant()).toNanos() / 1e9)
    .orElse(0.0);
