// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: both at and in, the last one counts
java.time.Instant due = clock.instant().plus(java.time.Duration.ofMinutes(5));
client.push(
    jobsinpractice.engine.JobRequest.of("Greeting", 42, "en")
        .at(due)
        .in(java.time.Duration.ofSeconds(5)));
return new Waiting(
    jobsinpractice.engine.internal.Keys.SCHEDULE,
    jobsinpractice.engine.internal.Timestamps.seconds(due));
