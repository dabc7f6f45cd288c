// region: task-3
// caught by: no retry is due yet: 0 s
// says: the retry still has to wait
return new RetrySet(redis)
    .first()
    .map(entry -> Math.abs(clock.millis() / 1000.0 - entry.score()))
    .orElse(0.0);
