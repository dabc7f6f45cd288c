// region: task-2
// caught by: any number of jobs, and any time of waiting
// says: your result stops at a round number
return Math.min(60, new Queue(redis, "default", clock).latency());
