// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: that is the sum of the two
double now = clock.instant().toEpochMilli() / 1000.0;
return new RetrySet(redis, clock).stream().mapToDouble(e -> Math.max(0, now - e.score())).sum();
