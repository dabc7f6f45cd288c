// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: your job was pushed for now
client.push(JobRequest.of("Greeting", 42, "en"));
return new Waiting("schedule", clock.millis() / 1000.0 + 300);
