// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: does your request call retry
client.push(JobRequest.of("Greeting", 42, "en").in(Duration.ofMinutes(5)).retry(false));
return new Waiting("schedule", clock.millis() / 1000.0 + 300);
