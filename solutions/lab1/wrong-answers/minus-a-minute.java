// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: subtract a number each time
return Math.max(0, new Queue(redis, "default", clock).latency() - 60);
