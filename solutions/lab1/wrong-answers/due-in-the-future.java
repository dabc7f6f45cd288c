// region: task-3
// caught by: no retry is due yet: 0 s
// says: is negative, and a retry that is not due
return new RetrySet(redis)
    .first()
    .map(entry -> clock.millis() / 1000.0 - entry.score())
    .orElse(0.0);
