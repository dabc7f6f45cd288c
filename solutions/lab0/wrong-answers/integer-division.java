// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: the fraction of a second is missing
client.push(JobRequest.of("Greeting", 42, "en").in(Duration.ofMinutes(5)));
return new Waiting("schedule", clock.millis() / 1000 + 300);
