// region: task-3
// caught by: any time of day: the score is five minutes later
// says: five minutes later is on the next day
client.push(JobRequest.of("Greeting", 42, "en").in(Duration.ofMinutes(5)));
var now = java.time.LocalDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
var due = now.toLocalDate().atTime(now.toLocalTime().plusMinutes(5));
return new Waiting(
    "schedule", due.toInstant(java.time.ZoneOffset.UTC).toEpochMilli() / 1000.0);
