// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: with a field of its own in its payload: expiry
client.push(JobRequest.of("Greeting", 42, "en").expiresIn(Duration.ofMinutes(5)));
return new Waiting("schedule", clock.millis() / 1000.0 + 300);
