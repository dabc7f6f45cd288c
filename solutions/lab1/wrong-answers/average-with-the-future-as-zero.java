// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: twice 0, divided by 4
return new RetrySet(redis, clock).stream().mapToDouble(e -> Math.max(0, clock.millis() / 1000.0 - e.score())).average().orElse(0);
