// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: that is how many retries are due
double now = clock.instant().toEpochMilli() / 1000.0;
return new RetrySet(redis, clock).stream().filter(e -> e.score() <= now).count();
