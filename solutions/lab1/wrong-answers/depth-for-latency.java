// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: a count of jobs; latency is a time
return new Queue(redis, "default", clock).size();
