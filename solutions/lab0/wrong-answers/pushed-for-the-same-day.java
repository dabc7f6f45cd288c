// region: task-3
// caught by: any time of day: the score is five minutes later
// says: you add them to a time of day
java.time.LocalDateTime now =
    java.time.LocalDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
java.time.Instant due =
    java.time.LocalDateTime.of(now.toLocalDate(), now.toLocalTime().plusMinutes(5))
        .toInstant(java.time.ZoneOffset.UTC);
client.push(jobsinpractice.engine.JobRequest.of("Greeting", 42, "en").at(due));
return new Waiting(
    jobsinpractice.engine.internal.Keys.SCHEDULE,
    jobsinpractice.engine.internal.Timestamps.seconds(due));
