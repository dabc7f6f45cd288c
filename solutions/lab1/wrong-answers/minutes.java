// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: those are minutes: latency is in seconds
return new Queue(redis, "default", clock).latency() / 60;
