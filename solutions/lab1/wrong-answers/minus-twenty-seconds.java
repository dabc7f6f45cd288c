// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: and 22 s when it is 42 s
double overdue = new jobsinpractice.engine.admin.RetrySet(redis, clock).latency();
return Math.max(0, overdue - 20);
