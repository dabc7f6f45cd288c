// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: that is how long the job waits, in milliseconds
client.push(JobRequest.of("Greeting", 42, "en").in(Duration.ofMinutes(5)));
return new Waiting("schedule", 300_000);
