// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: it return 0 below a limit
double latency = new Queue(redis, "default", clock).latency();
return latency < 60 ? 0 : latency;
