// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: that is the queue "default"; retries wait
return new Queue(redis, "default", clock).latency();
