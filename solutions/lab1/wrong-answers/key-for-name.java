// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: adds the prefix itself
return new Queue(redis, "queue:default", clock).latency();
