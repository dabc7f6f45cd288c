// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: at which index
jobsinpractice.engine.admin.Queue queue =
    new jobsinpractice.engine.admin.Queue(redis, "default", clock);
double now = jobsinpractice.engine.internal.Timestamps.seconds(clock.instant());
return queue.page(queue.size(), 1).stream()
    .findFirst()
    .flatMap(jobsinpractice.engine.admin.JobRecord::job)
    .flatMap(jobsinpractice.engine.Job::enqueuedAt)
    .map(since -> now - jobsinpractice.engine.internal.Timestamps.seconds(since))
    .orElse(0.0);
