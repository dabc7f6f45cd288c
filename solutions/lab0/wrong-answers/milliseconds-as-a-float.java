// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: a float has 24 bits
client.push(JobRequest.of("Greeting", 42, "en").in(Duration.ofMinutes(5)));
return new Waiting("schedule", (clock.millis() + 300_000) / 1000f);
