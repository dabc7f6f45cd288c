// region: task-3
// caught by: any time of day: the score is five minutes later
// says: off by the hours of a time zone
client.push(JobRequest.of("Greeting", 42, "en").in(Duration.ofMinutes(5)));
var due = java.time.LocalDateTime.ofInstant(clock.instant(), clock.getZone()).plusMinutes(5);
return new Waiting(
    "schedule",
    due.atZone(java.time.ZoneId.systemDefault()).toInstant().toEpochMilli() / 1000.0);
