// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: push the same class as in task 1
client.push(JobRequest.of("Tip", 42, "en").in(Duration.ofMinutes(5)));
return new Waiting("schedule", clock.millis() / 1000.0 + 300);
