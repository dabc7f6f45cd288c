// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: look at some retries only
double now = jobsinpractice.engine.internal.Timestamps.seconds(clock.instant());
return new jobsinpractice.engine.admin.RetrySet(redis, clock)
    .stream()
        .filter(
            entry -> entry.job().filter(job -> job.queue().equals("default")).isPresent())
        .mapToDouble(entry -> Math.max(0, now - entry.score()))
        .max()
        .orElse(0);
