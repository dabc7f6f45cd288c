// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: depends on this machine's clock
return new Queue(redis, "default").latency();
