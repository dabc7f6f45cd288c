// region: task-3
// caught by: any number of retries, overdue and due later
// says: it return 0 below a limit
double overdue = new jobsinpractice.engine.admin.RetrySet(redis, clock).latency();
return overdue < 5 ? 0 : overdue;
