// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: created, enqueued, and failed
return new RetrySet(redis)
    .first()
    .map(entry -> clock.millis() / 1000.0 - (Double) entry.fields().get("failed_at"))
    .orElse(0.0);
