// region: task-3
// caught by: a job for five minutes from now: its key and its score
// says: push the same arguments as in task 1
client.push(JobRequest.of("Greeting", 7, "de").in(Duration.ofMinutes(5)));
return new Waiting("schedule", clock.millis() / 1000.0 + 300);
