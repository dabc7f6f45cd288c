// region: task-2
// caught by: any number of jobs, and any time of waiting
// says: does your result stop at this round number
return Math.min(60, new Queue(redis, "default", clock).latency());
