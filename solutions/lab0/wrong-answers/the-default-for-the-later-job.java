// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: 25 is only the default
client.push(JobRequest.of("Greeting", 42, "en").retry(25).in(Duration.ofMinutes(5)));
return new Waiting("schedule", clock.millis() / 1000.0 + 300);
