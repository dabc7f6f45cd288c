// region: task-3
// caught by: any number of retries, overdue and due later
// says: returns the same number for a job
return Math.min(3600, new RetrySet(redis, clock).latency());
