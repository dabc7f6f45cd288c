// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: the longest wait of all queues
return jobsinpractice.engine.admin.Queue.all(redis).stream()
    .mapToDouble(queue -> new jobsinpractice.engine.admin.Queue(redis, queue.name(), clock).latency())
    .max()
    .orElse(0);
