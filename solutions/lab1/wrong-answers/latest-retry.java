// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: that retry is due in the future
return new RetrySet(redis)
    .stream()
        .mapToDouble(entry -> clock.millis() / 1000.0 - entry.score())
        .min()
        .orElse(0.0);
