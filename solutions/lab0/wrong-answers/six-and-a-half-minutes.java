// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: that is 90.50 s too late
client.push(JobRequest.of("Greeting", 42, "en").in(Duration.ofMinutes(5)));
return new Waiting("schedule", clock.millis() / 1000.0 + 390.5);
