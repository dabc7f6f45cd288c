// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: that is in five hours
client.push(JobRequest.of("Greeting", 42, "en").in(Duration.ofHours(5)));
return new Waiting("schedule", clock.millis() / 1000.0 + 300);
