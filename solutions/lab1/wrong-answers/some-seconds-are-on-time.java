// region: task-2
// caught by: any number of jobs, and any time of waiting
// says: it return 0 below a limit
double latency = new Queue(redis, "default", clock).latency();
return latency < 5 ? 0 : latency;
