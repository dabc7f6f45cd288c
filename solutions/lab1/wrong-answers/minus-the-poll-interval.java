// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: subtracts 5 s each time
double pollInterval = 5;
double overdue = new jobsinpractice.engine.admin.RetrySet(redis, clock).latency();
return Math.max(0, overdue - pollInterval);
