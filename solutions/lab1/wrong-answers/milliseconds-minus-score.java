// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: does your code subtract seconds from milliseconds
return new RetrySet(redis, clock).first().map(e -> Math.max(0, clock.millis() - e.score())).orElse(0.0);
