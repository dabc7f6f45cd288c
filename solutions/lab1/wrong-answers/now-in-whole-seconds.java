// region: task-2
// caught by: any number of jobs, and any time of waiting
// says: cut one of the two times to whole seconds
long now = clock.millis() / 1000;
return new jobsinpractice.engine.admin.Queue(redis, "default", clock)
    .oldest()
    .flatMap(jobsinpractice.engine.admin.JobRecord::job)
    .flatMap(jobsinpractice.engine.Job::enqueuedAt)
    .map(since -> now - jobsinpractice.engine.internal.Timestamps.seconds(since))
    .orElse(0.0);
