// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: it is not a queue
client.push(JobRequest.of("Greeting", 42, "en").in(Duration.ofMinutes(5)));
return new Waiting("queue:schedule", clock.millis() / 1000.0 + 300);
