// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: a field keep the first retry
if (cached < 0) {
  cached = new RetrySet(redis, clock).latency();
}
return cached;
}

private double cached = -1;

private double unusedRetries() {
return 0;
