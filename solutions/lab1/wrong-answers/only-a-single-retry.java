// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: which entry does it look at
return new RetrySet(redis, clock).size() != 1 ? 0 : new RetrySet(redis, clock).latency();
