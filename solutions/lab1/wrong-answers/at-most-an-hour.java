// region: task-3
// caught by: any number of retries, overdue and due later
// says: does your result stop at this round number
return Math.min(3600, new RetrySet(redis, clock).latency());
