// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: your code reads the list queue:retry
return new Queue(redis, "retry", clock).latency();
