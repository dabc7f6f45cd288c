// region: task-3
// caught by: any number of retries, overdue and due later
// says: the fraction of a second is missing
return Math.floor(new RetrySet(redis, clock).latency());
