// region: task-2
// caught by: any number of jobs, and any time of waiting
// says: returns the same number for a job
return Math.min(999, new Queue(redis, "default", clock).latency());
